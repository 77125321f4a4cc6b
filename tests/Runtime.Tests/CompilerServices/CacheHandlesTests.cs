using System.Runtime.CompilerServices;
using Cachewright.CompilerServices;
using Cachewright.Runtime.Tests.DependencyInjection;
using Cachewright.Runtime.Tests.DependencyInjection.Services;
using Cachewright.Runtime.Tests.Protocol;

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

    [Fact]
    public void Handle_through_which_another_class_writes_stands_for_every_registration()
    {
        using var provider = TestProvider.Build(services =>
            services.AddKeyedSingleton<ICatalog, Catalog>("a").AddKeyedSingleton<ICatalog, Catalog>(7)
        );
        var cache = provider.GetRequiredService<ICache>();
        NumberKey key = new(1);
        object?[] keys = [null, "a", 7];

        var method = CacheHandles.OfOtherClass(cache, NewMethod);
        var whole = CacheHandles.OfOtherClass(
            cache,
            static (cache, serviceKey) => new WholeMethod(cache, "Catalog.Get", serviceKey)
        );

        var single = keys.Select(each => NewMethod(cache, each)).ToList();
        Assert.Equal(Texts(single.SelectMany(each => each.AllTokens)), Texts(method.AllTokens));
        Assert.Equal(Texts(single.SelectMany(each => each.AllTokens)), Texts(whole.AllTokens));
        Assert.Equal(
            Texts(single.Select(each => each.TokenOf(key))),
            Texts([method.TokenOf(key), .. method.TokensUnderOtherKeys(key)])
        );
        Assert.Same(method, CacheHandles.OfOtherClass(cache, NewMethod));
        Assert.Empty(single[0].TokensUnderOtherKeys(key));
    }

    private static CachedMethod<NumberKey, Box?> NewMethod(ICache cache, object? serviceKey) =>
        new(
            cache,
            new CachedMethodDefinition<NumberKey, Box?>
            {
                Name = "Catalog.Get",
                Codec = new BoxCodec(),
                NullTtl = TimeSpan.FromSeconds(60),
                MaxTtl = TimeSpan.FromSeconds(60),
            },
            serviceKey
        );

    private static SortedSet<string> Texts(IEnumerable<byte[]> tokens) =>
        [.. tokens.Select(System.Text.Encoding.UTF8.GetString)];

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
