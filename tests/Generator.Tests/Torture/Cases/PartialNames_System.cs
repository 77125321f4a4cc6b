using Cachewright;

namespace Shop;

public partial class Names(ICache store)
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{System}:{Task}", "y:{Cachewright}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public partial Task<int> GetAsync(int @System, int @Task, int @Cachewright, int @now, int @Method);

    private Task<int> GetCoreAsync(int @System, int @Task, int @Cachewright, int @now, int @Method) =>
        global::System.Threading.Tasks.Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial Task<int> GetTwoAsync(ICache @System, int @Task, CancellationToken @Cachewright = default);

    private static Task<int> GetTwoCoreAsync(int @Task, CancellationToken @Cachewright) =>
        global::System.Threading.Tasks.Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial int GetStatic(ICache @System, int @Task, int @Cachewright);

    private static int GetStaticCore(int @Task, int @Cachewright) => 1;

    [InvalidatesCache(nameof(GetTwoAsync))]
    public static partial int Drop(ICache @System, int @Task);

    private static int DropCore(int @Task) => 1;

    [UpdatesCache(nameof(GetTwoAsync))]
    public static partial Task<int> DropAsync(ICache @System, int @Task, CancellationToken @Cachewright);

    private static Task<int> DropCoreAsync(int @Task, CancellationToken @Cachewright) =>
        global::System.Threading.Tasks.Task.FromResult(1);

    private static TimeSpan Time(int @Cachewright, int other) => TimeSpan.FromSeconds(other);

    private static bool Un(int x) => false;

    private static bool When(int @Task, int @System) => false;
}
