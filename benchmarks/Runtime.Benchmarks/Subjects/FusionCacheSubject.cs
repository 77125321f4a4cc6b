using Cachewright.Runtime.Benchmarks.Catalog;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using ZiggyCreatures.Caching.Fusion;

namespace Cachewright.Runtime.Benchmarks.Subjects;

/// <summary>FusionCache over the same server, asked to leave process memory out. It takes tags from its own memory, not from Redis.</summary>
internal sealed class FusionCacheSubject : Subject
{
    private readonly RedisCache _redis;
    private readonly FusionCache _cache;

    public FusionCacheSubject(string configuration)
    {
        _redis = new RedisCache(new RedisCacheOptions { Configuration = configuration });
        FusionCacheOptions options = new()
        {
            CacheKeyPrefix = "fusion:",
            DefaultEntryOptions = new FusionCacheEntryOptions(TimeSpan.FromHours(1))
            {
                SkipMemoryCacheRead = true,
                SkipMemoryCacheWrite = true,
                SkipBackplaneNotifications = true,
            },
        };
        _cache = new FusionCache(options);
        _cache.SetupDistributedCache(_redis, new FusionProductSerializer());
    }

    public override string Name => "FusionCache";

    public override ValueTask<Product> GetAsync(int id) =>
        _cache.GetOrSetAsync<Product>($"product:{id}", (_, _) => Task.FromResult(Source.Load(id)));

    public override ValueTask<Product> GetTaggedAsync(int id) =>
        _cache.GetOrSetAsync<Product>(
            $"tagged:{id}",
            (_, _) => Task.FromResult(Source.Load(id)),
            tags: [$"product:{id}", "catalog"]
        );

    public override ValueTask DisposeAsync()
    {
        _cache.Dispose();
        _redis.Dispose();
        return default;
    }
}
