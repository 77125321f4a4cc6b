using Cachewright;

namespace Shop;

public interface ILike
{
    Task<int> Get(int Get, int GetEntries, int GetKey, int LikeCache);
    Task Drop(int Get, int Drop, int GetEntries, int GetKey, int LikeCache);
    int Sync(int Sync);
}

public class Like : ILike
{
    [Cached(Ttl = 5)]
    public Task<int> Get(int Get, int GetEntries, int GetKey, int LikeCache) => Task.FromResult(1);

    [InvalidatesCache(nameof(Like.Get))]
    public Task Drop(int Get, int Drop, int GetEntries, int GetKey, int LikeCache) => Task.CompletedTask;

    [Cached(Ttl = 5)]
    public int Sync(int Sync) => 1;
}
