using Cachewright;

namespace Shop;

public record Box(int Id, int[] Ids, Box? Next);

public interface INames
{
    Task<int> GetAsync(int @record, int @where, int @on, int @notnull, int @unmanaged);
    Task<int> GetOneAsync(int @record);
    Task<int> GetTwoAsync(int @where, CancellationToken @on = default);
    int Get(int @record, int @where, int @on, int @notnull, int @unmanaged);
    int GetOne(int @notnull);
    Task DropAsync(int @record, int @where, int @on, int @notnull, int @unmanaged);
    Task<int> DropOneAsync(int[] @record, CancellationToken @where);
    Task<int> DropPathAsync(Box @record, Box? @where, Box @on, Box? @notnull, Box @unmanaged);
    Task<int> SetAsync(int @record);
    int Set(int @notnull);
    Task<int> Set2Async(int @record, int @where, CancellationToken @on);
}

public class Names : INames
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{record}:{where}", "y:{on}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public Task<int> GetAsync(int @record, int @where, int @on, int @notnull, int @unmanaged) => Task.FromResult(1);

    [Cached(Ttl = 5, Key = "{record}")]
    public Task<int> GetOneAsync(int @record) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> GetTwoAsync(int @where, CancellationToken @on = default) => Task.FromResult(1);

    [Cached(Ttl = 5, Tags = ["x:{record}:{where}", "y:{on}"])]
    public int Get(int @record, int @where, int @on, int @notnull, int @unmanaged) => 1;

    [Cached(Ttl = 5)]
    public int GetOne(int @notnull) => 1;

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["x:{record}:{where}", "y:{on}"])]
    public Task DropAsync(int @record, int @where, int @on, int @notnull, int @unmanaged) => Task.CompletedTask;

    [InvalidatesCache(nameof(GetOneAsync), Map = ["record=record"])]
    public Task<int> DropOneAsync(int[] @record, CancellationToken @where) => Task.FromResult(1);

    [InvalidatesCache(nameof(GetOneAsync), Map = ["record=record.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["record=where.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["record=on.Next.Id"])]
    [InvalidatesCache(
        nameof(GetAsync),
        Map = ["record=record.Id", "where=where.Id", "on=on.Id", "notnull=notnull.Next.Id", "unmanaged=unmanaged.Id"]
    )]
    [InvalidatesCache(Tags = ["x:{record.Id}:{where.Next.Id}", "y:{on.Id}"])]
    public Task<int> DropPathAsync(Box @record, Box? @where, Box @on, Box? @notnull, Box @unmanaged) =>
        Task.FromResult(1);

    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> SetAsync(int @record) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOne))]
    public int Set(int @notnull) => 1;

    [UpdatesCache(nameof(GetTwoAsync), Value = "record")]
    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> Set2Async(int @record, int @where, CancellationToken @on) => Task.FromResult(1);

    internal static TimeSpan Time(int @on, int other) => TimeSpan.FromSeconds(other);

    internal static bool Un(int x) => false;

    internal static bool When(int @where, int @record) => false;
}
