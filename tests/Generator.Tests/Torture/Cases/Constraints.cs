using Cachewright;

[assembly: CacheValue(typeof(Shop.Dto))]

namespace Shop;

public record Dto(int Id);

public interface IGen
{
    Task<int> AAsync<T>(int id)
        where T : class?;
    Task<int> BAsync<T>(int id)
        where T : notnull;
    Task<int> CAsync<T>(int id)
        where T : unmanaged;
    Task<int> DAsync<T, U>(int id)
        where T : U, new();
    Task<T?> EAsync<T>(int id)
        where T : class;
    Task<int> HAsync<T>(int id)
        where T : class, IComparable<T>, new();
    Task<int> DropAsync<T>(int id)
        where T : notnull;
    Task<T?> IAsync<T>(int id);
    Task<T?> OtherAsync<T>(T? item, List<T?> more);
}

public class Gen : IGen
{
    [Cached(Ttl = 5)]
    public Task<int> AAsync<T>(int id)
        where T : class? => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> BAsync<T>(int id)
        where T : notnull => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> CAsync<T>(int id)
        where T : unmanaged => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> DAsync<T, U>(int id)
        where T : U, new() => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<T?> EAsync<T>(int id)
        where T : class => Task.FromResult<T?>(null);

    [Cached(Ttl = 5)]
    public Task<int> HAsync<T>(int id)
        where T : class, IComparable<T>, new() => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<T?> IAsync<T>(int id) => Task.FromResult<T?>(default);

    [InvalidatesCache(nameof(BAsync))]
    public Task<int> DropAsync<T>(int id)
        where T : notnull => Task.FromResult(1);

    public Task<T?> OtherAsync<T>(T? item, List<T?> more) => Task.FromResult<T?>(default);
}
