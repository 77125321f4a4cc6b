using Cachewright;

namespace Shop;

public record Box(int Id, int[] Ids, Box? Next);

public interface INames
{
    Task<int> GetAsync(int @i, int @ñandú, int @данные, int @service, int @original);
    Task<int> GetOneAsync(int @i);
    Task<int> GetTwoAsync(int @ñandú, CancellationToken @данные = default);
    int Get(int @i, int @ñandú, int @данные, int @service, int @original);
    int GetOne(int @service);
    Task DropAsync(int @i, int @ñandú, int @данные, int @service, int @original);
    Task<int> DropOneAsync(int[] @i, CancellationToken @ñandú);
    Task<int> DropPathAsync(Box @i, Box? @ñandú, Box @данные, Box? @service, Box @original);
    Task<int> SetAsync(int @i);
    int Set(int @service);
    Task<int> Set2Async(int @i, int @ñandú, CancellationToken @данные);
}

public class Names : INames
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{i}:{ñandú}", "y:{данные}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public Task<int> GetAsync(int @i, int @ñandú, int @данные, int @service, int @original) => Task.FromResult(1);

    [Cached(Ttl = 5, Key = "{i}")]
    public Task<int> GetOneAsync(int @i) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> GetTwoAsync(int @ñandú, CancellationToken @данные = default) => Task.FromResult(1);

    [Cached(Ttl = 5, Tags = ["x:{i}:{ñandú}", "y:{данные}"])]
    public int Get(int @i, int @ñandú, int @данные, int @service, int @original) => 1;

    [Cached(Ttl = 5)]
    public int GetOne(int @service) => 1;

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["x:{i}:{ñandú}", "y:{данные}"])]
    public Task DropAsync(int @i, int @ñandú, int @данные, int @service, int @original) => Task.CompletedTask;

    [InvalidatesCache(nameof(GetOneAsync), Map = ["i=i"])]
    public Task<int> DropOneAsync(int[] @i, CancellationToken @ñandú) => Task.FromResult(1);

    [InvalidatesCache(nameof(GetOneAsync), Map = ["i=i.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["i=ñandú.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["i=данные.Next.Id"])]
    [InvalidatesCache(
        nameof(GetAsync),
        Map = ["i=i.Id", "ñandú=ñandú.Id", "данные=данные.Id", "service=service.Next.Id", "original=original.Id"]
    )]
    [InvalidatesCache(Tags = ["x:{i.Id}:{ñandú.Next.Id}", "y:{данные.Id}"])]
    public Task<int> DropPathAsync(Box @i, Box? @ñandú, Box @данные, Box? @service, Box @original) =>
        Task.FromResult(1);

    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> SetAsync(int @i) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOne))]
    public int Set(int @service) => 1;

    [UpdatesCache(nameof(GetTwoAsync), Value = "i")]
    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> Set2Async(int @i, int @ñandú, CancellationToken @данные) => Task.FromResult(1);

    internal static TimeSpan Time(int @данные, int other) => TimeSpan.FromSeconds(other);

    internal static bool Un(int x) => false;

    internal static bool When(int @ñandú, int @i) => false;
}
