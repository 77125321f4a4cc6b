using Cachewright;

[assembly: CacheValue(typeof(string))]

/// <summary>An open generic registration, which the container closes at run time.</summary>
public sealed class Shelf<T>(Counter loads, T content) : IShelf<T>
{
    [Cached(Ttl = 600)]
    public Task<T> TopAsync(string place)
    {
        loads.Value++;
        return Task.FromResult(content);
    }
}
