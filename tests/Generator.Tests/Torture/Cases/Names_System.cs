using Cachewright;

namespace Shop;

public record Box(int Id, int[] Ids, Box? Next);

public interface INames
{
    Task<int> GetAsync(int @System, int @Task, int @Cachewright, int @now, int @Method);
    Task<int> GetOneAsync(int @System);
    Task<int> GetTwoAsync(int @Task, CancellationToken @Cachewright = default);
    int Get(int @System, int @Task, int @Cachewright, int @now, int @Method);
    int GetOne(int @now);
    Task DropAsync(int @System, int @Task, int @Cachewright, int @now, int @Method);
    Task<int> DropOneAsync(int[] @System, CancellationToken @Task);
    Task<int> DropPathAsync(Box @System, Box? @Task, Box @Cachewright, Box? @now, Box @Method);
    Task<int> SetAsync(int @System);
    int Set(int @now);
    Task<int> Set2Async(int @System, int @Task, CancellationToken @Cachewright);
}

public class Names : INames
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{System}:{Task}", "y:{Cachewright}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public Task<int> GetAsync(int @System, int @Task, int @Cachewright, int @now, int @Method) =>
        global::System.Threading.Tasks.Task.FromResult(1);

    [Cached(Ttl = 5, Key = "{System}")]
    public Task<int> GetOneAsync(int @System) => global::System.Threading.Tasks.Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> GetTwoAsync(int @Task, CancellationToken @Cachewright = default) =>
        global::System.Threading.Tasks.Task.FromResult(1);

    [Cached(Ttl = 5, Tags = ["x:{System}:{Task}", "y:{Cachewright}"])]
    public int Get(int @System, int @Task, int @Cachewright, int @now, int @Method) => 1;

    [Cached(Ttl = 5)]
    public int GetOne(int @now) => 1;

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["x:{System}:{Task}", "y:{Cachewright}"])]
    public Task DropAsync(int @System, int @Task, int @Cachewright, int @now, int @Method) =>
        global::System.Threading.Tasks.Task.CompletedTask;

    [InvalidatesCache(nameof(GetOneAsync), Map = ["System=System"])]
    public Task<int> DropOneAsync(int[] @System, CancellationToken @Task) =>
        global::System.Threading.Tasks.Task.FromResult(1);

    [InvalidatesCache(nameof(GetOneAsync), Map = ["System=System.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["System=Task.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["System=Cachewright.Next.Id"])]
    [InvalidatesCache(
        nameof(GetAsync),
        Map = ["System=System.Id", "Task=Task.Id", "Cachewright=Cachewright.Id", "now=now.Next.Id", "Method=Method.Id"]
    )]
    [InvalidatesCache(Tags = ["x:{System.Id}:{Task.Next.Id}", "y:{Cachewright.Id}"])]
    public Task<int> DropPathAsync(Box @System, Box? @Task, Box @Cachewright, Box? @now, Box @Method) =>
        global::System.Threading.Tasks.Task.FromResult(1);

    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> SetAsync(int @System) => global::System.Threading.Tasks.Task.FromResult(1);

    [UpdatesCache(nameof(GetOne))]
    public int Set(int @now) => 1;

    [UpdatesCache(nameof(GetTwoAsync), Value = "System")]
    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> Set2Async(int @System, int @Task, CancellationToken @Cachewright) =>
        global::System.Threading.Tasks.Task.FromResult(1);

    internal static TimeSpan Time(int @Cachewright, int other) => TimeSpan.FromSeconds(other);

    internal static bool Un(int x) => false;

    internal static bool When(int @Task, int @System) => false;
}
