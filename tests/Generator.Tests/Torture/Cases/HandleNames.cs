using Cachewright;

namespace Shop;

public interface IData
{
    Task<int> GetAsync(int id);
    Task<int> GetEntriesAsync(int id);
    Task<int> GetKeyAsync(int id);
    Task<int> CacheAsync(int id);
    Task<int> MethodAsync(int id);
    Task<int> InvalidateAllAsync(int id);
}

public class Data : IData
{
    [Cached(Ttl = 5)]
    public Task<int> GetAsync(int id) => Task.FromResult(id);

    [Cached(Ttl = 5)]
    public Task<int> GetEntriesAsync(int id) => Task.FromResult(id);

    [Cached(Ttl = 5)]
    public Task<int> GetKeyAsync(int id) => Task.FromResult(id);

    [Cached(Ttl = 5)]
    public Task<int> CacheAsync(int id) => Task.FromResult(id);

    [Cached(Ttl = 5)]
    public Task<int> MethodAsync(int id) => Task.FromResult(id);

    [Cached(Ttl = 5)]
    public Task<int> InvalidateAllAsync(int id) => Task.FromResult(id);
}
