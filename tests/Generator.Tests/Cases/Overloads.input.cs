using Cachewright;

namespace Shop;

public interface IStock
{
    Task<int> LevelAsync(int id);
    Task<int> LevelAsync(int id, CancellationToken token);
    Task SaveAsync(int id);
}

public sealed class Stock : IStock
{
    [Cached(Ttl = 60)]
    public Task<int> LevelAsync(int id) => LevelAsync(id, default);

    [Cached(Ttl = 60)]
    public Task<int> LevelAsync(int id, CancellationToken token) => Task.FromResult(1);

    [InvalidatesCache(nameof(LevelAsync))]
    public Task SaveAsync(int id) => Task.CompletedTask;
}
