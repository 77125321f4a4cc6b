using Cachewright;

namespace Shop;

public record Box(int Id, int[] Ids, Box? Next);

public interface INames
{
    Task<int> GetAsync(int @write, int @result, int @item, int @items, int @update);
    Task<int> GetOneAsync(int @write);
    Task<int> GetTwoAsync(int @result, CancellationToken @item = default);
    int Get(int @write, int @result, int @item, int @items, int @update);
    int GetOne(int @items);
    Task DropAsync(int @write, int @result, int @item, int @items, int @update);
    Task<int> DropOneAsync(int[] @write, CancellationToken @result);
    Task<int> DropPathAsync(Box @write, Box? @result, Box @item, Box? @items, Box @update);
    Task<int> SetAsync(int @write);
    int Set(int @items);
    Task<int> Set2Async(int @write, int @result, CancellationToken @item);
}

public class Names : INames
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{write}:{result}", "y:{item}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public Task<int> GetAsync(int @write, int @result, int @item, int @items, int @update) => Task.FromResult(1);

    [Cached(Ttl = 5, Key = "{write}")]
    public Task<int> GetOneAsync(int @write) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> GetTwoAsync(int @result, CancellationToken @item = default) => Task.FromResult(1);

    [Cached(Ttl = 5, Tags = ["x:{write}:{result}", "y:{item}"])]
    public int Get(int @write, int @result, int @item, int @items, int @update) => 1;

    [Cached(Ttl = 5)]
    public int GetOne(int @items) => 1;

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["x:{write}:{result}", "y:{item}"])]
    public Task DropAsync(int @write, int @result, int @item, int @items, int @update) => Task.CompletedTask;

    [InvalidatesCache(nameof(GetOneAsync), Map = ["write=write"])]
    public Task<int> DropOneAsync(int[] @write, CancellationToken @result) => Task.FromResult(1);

    [InvalidatesCache(nameof(GetOneAsync), Map = ["write=write.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["write=result.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["write=item.Next.Id"])]
    [InvalidatesCache(
        nameof(GetAsync),
        Map = ["write=write.Id", "result=result.Id", "item=item.Id", "items=items.Next.Id", "update=update.Id"]
    )]
    [InvalidatesCache(Tags = ["x:{write.Id}:{result.Next.Id}", "y:{item.Id}"])]
    public Task<int> DropPathAsync(Box @write, Box? @result, Box @item, Box? @items, Box @update) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> SetAsync(int @write) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOne))]
    public int Set(int @items) => 1;

    [UpdatesCache(nameof(GetTwoAsync), Value = "write")]
    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> Set2Async(int @write, int @result, CancellationToken @item) => Task.FromResult(1);

    internal static TimeSpan Time(int @item, int other) => TimeSpan.FromSeconds(other);

    internal static bool Un(int x) => false;

    internal static bool When(int @result, int @write) => false;
}
