using Cachewright.Runtime.Benchmarks.Catalog;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.Runtime.Benchmarks.Subjects;

/// <summary>HybridCache over the same server, with its process memory off. It takes tags from its own memory, not from Redis.</summary>
internal sealed class HybridCacheSubject : Subject
{
    private readonly ServiceProvider _provider;
    private readonly HybridCache _cache;

    public HybridCacheSubject(string configuration)
    {
        ServiceCollection services = new();
        services.AddStackExchangeRedisCache(options => options.Configuration = configuration);
        services
            .AddHybridCache(options =>
                options.DefaultEntryOptions = new HybridCacheEntryOptions
                {
                    Expiration = TimeSpan.FromHours(1),
                    Flags = HybridCacheEntryFlags.DisableLocalCache,
                }
            )
            .AddSerializer<Product, HybridProductSerializer>();
        _provider = services.BuildServiceProvider();
        _cache = _provider.GetRequiredService<HybridCache>();
    }

    public override string Name => "HybridCache";

    public override ValueTask<Product> GetAsync(int id) =>
        _cache.GetOrCreateAsync(
            $"hybrid:product:{id}",
            (Source, id),
            static (state, _) => Load(state.Source, state.id)
        );

    public override ValueTask<Product> GetTaggedAsync(int id) =>
        _cache.GetOrCreateAsync(
            $"hybrid:tagged:{id}",
            (Source, id),
            static (state, _) => Load(state.Source, state.id),
            tags: [$"product:{id}", "catalog"]
        );

    public override ValueTask DisposeAsync() => _provider.DisposeAsync();

    private static ValueTask<Product> Load(ProductSource source, int id) => new(source.Load(id));
}
