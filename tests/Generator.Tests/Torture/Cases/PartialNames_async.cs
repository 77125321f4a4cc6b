using Cachewright;

namespace Shop;

public partial class Names(ICache store)
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{async}:{await}", "y:{var}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public partial Task<int> GetAsync(int @async, int @await, int @var, int @yield, int @nameof);

    private Task<int> GetCoreAsync(int @async, int @await, int @var, int @yield, int @nameof) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial Task<int> GetTwoAsync(ICache @async, int @await, CancellationToken @var = default);

    private static Task<int> GetTwoCoreAsync(int @await, CancellationToken @var) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial int GetStatic(ICache @async, int @await, int @var);

    private static int GetStaticCore(int @await, int @var) => 1;

    [InvalidatesCache(nameof(GetTwoAsync))]
    public static partial int Drop(ICache @async, int @await);

    private static int DropCore(int @await) => 1;

    [UpdatesCache(nameof(GetTwoAsync))]
    public static partial Task<int> DropAsync(ICache @async, int @await, CancellationToken @var);

    private static Task<int> DropCoreAsync(int @await, CancellationToken @var) => Task.FromResult(1);

    private static TimeSpan Time(int @var, int other) => TimeSpan.FromSeconds(other);

    private static bool Un(int x) => false;

    private static bool When(int @await, int @async) => false;
}
