using Cachewright;

namespace Shop;

public partial class Names(ICache store)
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{Item1}:{Rest}", "y:{ToString}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public partial Task<int> GetAsync(int @Item1, int @Rest, int @ToString, int @Item2, int @Equals);

    private Task<int> GetCoreAsync(int @Item1, int @Rest, int @ToString, int @Item2, int @Equals) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial Task<int> GetTwoAsync(ICache @Item1, int @Rest, CancellationToken @ToString = default);

    private static Task<int> GetTwoCoreAsync(int @Rest, CancellationToken @ToString) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial int GetStatic(ICache @Item1, int @Rest, int @ToString);

    private static int GetStaticCore(int @Rest, int @ToString) => 1;

    [InvalidatesCache(nameof(GetTwoAsync))]
    public static partial int Drop(ICache @Item1, int @Rest);

    private static int DropCore(int @Rest) => 1;

    [UpdatesCache(nameof(GetTwoAsync))]
    public static partial Task<int> DropAsync(ICache @Item1, int @Rest, CancellationToken @ToString);

    private static Task<int> DropCoreAsync(int @Rest, CancellationToken @ToString) => Task.FromResult(1);

    private static TimeSpan Time(int @ToString, int other) => TimeSpan.FromSeconds(other);

    private static bool Un(int x) => false;

    private static bool When(int @Rest, int @Item1) => false;
}
