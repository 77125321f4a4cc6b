using Cachewright;

namespace Shop;

public interface IOverloads
{
    int Get(int id);
    int Get(in int id);
    Task<int> OneAsync(int id);
    Task<int> OneAsync(int id, CancellationToken token);
    Task<int> TwoAsync(int id);
    Task<int> TwoAsync(int id, [CacheKeyIgnore] string log);
    Task<int> One(int id);
}

public class Overloads : IOverloads
{
    [Cached(Ttl = 5)]
    public int Get(int id) => 1;

    public int Get(in int id) => 1;

    [Cached(Ttl = 5)]
    public Task<int> OneAsync(int id) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> OneAsync(int id, CancellationToken token) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> TwoAsync(int id) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> TwoAsync(int id, [CacheKeyIgnore] string log) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> One(int id) => Task.FromResult(1);
}
