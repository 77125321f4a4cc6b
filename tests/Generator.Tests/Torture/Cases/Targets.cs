using Cachewright;

namespace Shop;

public record Item(int Id, string Name);

public record Special(int Id, string Name, int X) : Item(Id, Name);

public interface IRepo<T>
{
    Task<int> CountAsync(int id);
}

public class Repo<T> : IRepo<T>
{
    [Cached(Ttl = 5)]
    public Task<int> CountAsync(int id) => Task.FromResult(1);
}

public interface IStore
{
    Task<Item?> GetAsync(int id);
    Task<long> LongAsync(int id);
    Task<Item> SetAsync(int id);
    Task<int> SetLongAsync(int id);
    Task<int> SetValueAsync(int id, int value);
    Item? Set(int id);
    Task DropAsync(int id, IEnumerable<int?> ids, List<string> names);
    Task<long?> MaybeAsync(int id);
    Task<Item?> PutAsync(Item item);
}

public class Store : IStore
{
    [Cached(Ttl = 5)]
    public Task<Item?> GetAsync(int id) => Task.FromResult<Item?>(null);

    [Cached(Ttl = 5)]
    public Task<long> LongAsync(int id) => Task.FromResult(1L);

    [Cached(Ttl = 5)]
    public Task<long?> MaybeAsync(int id) => Task.FromResult<long?>(1L);

    [InvalidatesCache(typeof(Repo<int>), nameof(Repo<int>.CountAsync))]
    [InvalidatesCache(typeof(Repo<string>), nameof(Repo<string>.CountAsync), All = true)]
    [InvalidatesCache(typeof(Repo<Item>), nameof(Repo<Item>.CountAsync), Map = ["id=id"])]
    [UpdatesCache(nameof(GetAsync))]
    public Task<Item> SetAsync(int id) => Task.FromResult(new Item(1, ""));

    [UpdatesCache(nameof(LongAsync))]
    [UpdatesCache(nameof(MaybeAsync))]
    public Task<int> SetLongAsync(int id) => Task.FromResult(1);

    [UpdatesCache(nameof(LongAsync), Value = "value")]
    [UpdatesCache(nameof(MaybeAsync), Value = "value")]
    public Task<int> SetValueAsync(int id, int value) => Task.FromResult(1);

    [UpdatesCache(nameof(GetAsync))]
    public Item? Set(int id) => null;

    public Task DropAsync(int id, IEnumerable<int?> ids, List<string> names) => Task.CompletedTask;

    [UpdatesCache(nameof(GetAsync), Map = ["id=item.Id"], Value = "item")]
    public Task<Item?> PutAsync(Item item) => Task.FromResult<Item?>(null);
}
