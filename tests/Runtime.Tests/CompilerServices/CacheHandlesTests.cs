using System.Runtime.CompilerServices;
using Cachewright.CompilerServices;
using Cachewright.Runtime.Tests.DependencyInjection;
using Cachewright.Runtime.Tests.DependencyInjection.Services;

namespace Cachewright.Runtime.Tests.CompilerServices;

public sealed class CacheHandlesTests
{
    [Fact]
    public void Handle_is_made_once_per_cache()
    {
        using var provider = TestProvider.Build(_ => { });
        using var otherProvider = TestProvider.Build(_ => { });
        var (cache, otherCache) = (provider.GetRequiredService<ICache>(), otherProvider.GetRequiredService<ICache>());

        var first = Get(cache);
        var other = Get(otherCache);

        Assert.Same(first, Get(cache));
        Assert.Same(other, Get(otherCache));
        Assert.Same(cache, first.Cache);
        Assert.Same(otherCache, other.Cache);
    }

    [Fact]
    public void Handle_of_partial_methods_is_the_injected_one()
    {
        using var provider = TestProvider.Build(_ => { });

        Assert.Same(provider.GetRequiredService<PricesCache>(), Get(provider.GetRequiredService<ICache>()));
    }

    [Fact]
    public void Remembered_handle_does_not_outlive_its_container()
    {
        var cache = UseCacheOnce();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(cache.IsAlive);
    }

    [Fact]
    public void Lookup_of_a_remembered_handle_allocates_nothing()
    {
        using var provider = TestProvider.Build(_ => { });
        var cache = provider.GetRequiredService<ICache>();
        GetUncontended(cache);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var handle = GetUncontended(cache);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Same(cache, handle.Cache);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference UseCacheOnce()
    {
        using var provider = TestProvider.Build(_ => { });
        var cache = provider.GetRequiredService<ICache>();
        Assert.Same(cache, GetUncontended(cache).Cache);
        return new WeakReference(cache);
    }

    private static PricesCache Get(ICache cache) => CacheHandles.Get(cache, static cache => new PricesCache(cache));

    private static Uncontended GetUncontended(ICache cache) =>
        CacheHandles.Get(cache, static cache => new Uncontended(cache));

    private sealed record Uncontended(ICache Cache);
}
