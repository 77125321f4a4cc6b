using Cachewright;

namespace Shop;

public record Box(int Id, int[] Ids, Box? Next);

public interface INames
{
    Task<int> GetAsync(int @async, int @await, int @var, int @yield, int @nameof);
    Task<int> GetOneAsync(int @async);
    Task<int> GetTwoAsync(int @await, CancellationToken @var = default);
    int Get(int @async, int @await, int @var, int @yield, int @nameof);
    int GetOne(int @yield);
    Task DropAsync(int @async, int @await, int @var, int @yield, int @nameof);
    Task<int> DropOneAsync(int[] @async, CancellationToken @await);
    Task<int> DropPathAsync(Box @async, Box? @await, Box @var, Box? @yield, Box @nameof);
    Task<int> SetAsync(int @async);
    int Set(int @yield);
    Task<int> Set2Async(int @async, int @await, CancellationToken @var);
}

public class Names : INames
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{async}:{await}", "y:{var}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public Task<int> GetAsync(int @async, int @await, int @var, int @yield, int @nameof) => Task.FromResult(1);

    [Cached(Ttl = 5, Key = "{async}")]
    public Task<int> GetOneAsync(int @async) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> GetTwoAsync(int @await, CancellationToken @var = default) => Task.FromResult(1);

    [Cached(Ttl = 5, Tags = ["x:{async}:{await}", "y:{var}"])]
    public int Get(int @async, int @await, int @var, int @yield, int @nameof) => 1;

    [Cached(Ttl = 5)]
    public int GetOne(int @yield) => 1;

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["x:{async}:{await}", "y:{var}"])]
    public Task DropAsync(int @async, int @await, int @var, int @yield, int @nameof) => Task.CompletedTask;

    [InvalidatesCache(nameof(GetOneAsync), Map = ["async=async"])]
    public Task<int> DropOneAsync(int[] @async, CancellationToken @await) => Task.FromResult(1);

    [InvalidatesCache(nameof(GetOneAsync), Map = ["async=async.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["async=await.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["async=var.Next.Id"])]
    [InvalidatesCache(
        nameof(GetAsync),
        Map = ["async=async.Id", "await=await.Id", "var=var.Id", "yield=yield.Next.Id", "nameof=nameof.Id"]
    )]
    [InvalidatesCache(Tags = ["x:{async.Id}:{await.Next.Id}", "y:{var.Id}"])]
    public Task<int> DropPathAsync(Box @async, Box? @await, Box @var, Box? @yield, Box @nameof) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> SetAsync(int @async) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOne))]
    public int Set(int @yield) => 1;

    [UpdatesCache(nameof(GetTwoAsync), Value = "async")]
    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> Set2Async(int @async, int @await, CancellationToken @var) => Task.FromResult(1);

    internal static TimeSpan Time(int @var, int other) => TimeSpan.FromSeconds(other);

    internal static bool Un(int x) => false;

    internal static bool When(int @await, int @async) => false;
}
