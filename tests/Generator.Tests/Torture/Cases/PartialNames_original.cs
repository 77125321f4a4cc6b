using Cachewright;

namespace Shop;

public partial class Names(ICache store)
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{original}:{serviceKey}", "y:{known}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public partial Task<int> GetAsync(int @original, int @serviceKey, int @known, int @Cache, int @Collect);

    private Task<int> GetCoreAsync(int @original, int @serviceKey, int @known, int @Cache, int @Collect) =>
        Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial Task<int> GetTwoAsync(ICache @original, int @serviceKey, CancellationToken @known = default);

    private static Task<int> GetTwoCoreAsync(int @serviceKey, CancellationToken @known) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial int GetStatic(ICache @original, int @serviceKey, int @known);

    private static int GetStaticCore(int @serviceKey, int @known) => 1;

    [InvalidatesCache(nameof(GetTwoAsync))]
    public static partial int Drop(ICache @original, int @serviceKey);

    private static int DropCore(int @serviceKey) => 1;

    [UpdatesCache(nameof(GetTwoAsync))]
    public static partial Task<int> DropAsync(ICache @original, int @serviceKey, CancellationToken @known);

    private static Task<int> DropCoreAsync(int @serviceKey, CancellationToken @known) => Task.FromResult(1);

    private static TimeSpan Time(int @known, int other) => TimeSpan.FromSeconds(other);

    private static bool Un(int x) => false;

    private static bool When(int @serviceKey, int @original) => false;
}
