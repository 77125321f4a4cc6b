namespace Cachewright.Runtime.Benchmarks.Catalog;

/// <summary>All entries have one tag, and no token of their own.</summary>
[CacheDefaults(Name = "numbers")]
public sealed class Numbers(NumberSource source) : INumbers
{
    [Cached(Ttl = 3600, Tags = ["all"], TagsOnly = true)]
    public Task<int> GetAsync(int number) => Task.FromResult(source.Load(number));

    [InvalidatesCache(Tags = ["all"])]
    public Task<int> ChangeAllAsync() => Task.FromResult(0);
}
