using Cachewright;

[assembly: CacheValue(typeof(Shop.Part))]

namespace Shop;

public sealed record Part(int Id);

public interface IRepository<T>
    where T : class
{
    Task<T?> FindAsync(int id);
    Task<string> NameOfAsync<TOther>(int id)
        where TOther : class;
    Task SaveAsync(int id, T item);
}

public class Repository<T> : IRepository<T>
    where T : class
{
    [Cached(Ttl = 60)]
    public Task<T?> FindAsync(int id) => Task.FromResult<T?>(null);

    [Cached(Ttl = 60)]
    public Task<string> NameOfAsync<TOther>(int id)
        where TOther : class => Task.FromResult(typeof(TOther).Name);

    [InvalidatesCache(nameof(FindAsync))]
    [InvalidatesCache(nameof(NameOfAsync), All = true)]
    public Task SaveAsync(int id, T item) => Task.CompletedTask;
}
