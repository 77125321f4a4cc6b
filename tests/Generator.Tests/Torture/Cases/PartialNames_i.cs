using Cachewright;

namespace Shop;

public partial class Names(ICache store)
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{i}:{ñandú}", "y:{данные}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public partial Task<int> GetAsync(int @i, int @ñandú, int @данные, int @service, int @original);

    private Task<int> GetCoreAsync(int @i, int @ñandú, int @данные, int @service, int @original) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial Task<int> GetTwoAsync(ICache @i, int @ñandú, CancellationToken @данные = default);

    private static Task<int> GetTwoCoreAsync(int @ñandú, CancellationToken @данные) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial int GetStatic(ICache @i, int @ñandú, int @данные);

    private static int GetStaticCore(int @ñandú, int @данные) => 1;

    [InvalidatesCache(nameof(GetTwoAsync))]
    public static partial int Drop(ICache @i, int @ñandú);

    private static int DropCore(int @ñandú) => 1;

    [UpdatesCache(nameof(GetTwoAsync))]
    public static partial Task<int> DropAsync(ICache @i, int @ñandú, CancellationToken @данные);

    private static Task<int> DropCoreAsync(int @ñandú, CancellationToken @данные) => Task.FromResult(1);

    private static TimeSpan Time(int @данные, int other) => TimeSpan.FromSeconds(other);

    private static bool Un(int x) => false;

    private static bool When(int @ñandú, int @i) => false;
}
