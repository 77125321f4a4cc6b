using Cachewright;

namespace Shop;

public partial class Names(ICache store)
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{_}:{__}", "y:{_key}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public partial Task<int> GetAsync(int @_, int @__, int @_key, int @field, int @args);

    private Task<int> GetCoreAsync(int @_, int @__, int @_key, int @field, int @args) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial Task<int> GetTwoAsync(ICache @_, int @__, CancellationToken @_key = default);

    private static Task<int> GetTwoCoreAsync(int @__, CancellationToken @_key) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial int GetStatic(ICache @_, int @__, int @_key);

    private static int GetStaticCore(int @__, int @_key) => 1;

    [InvalidatesCache(nameof(GetTwoAsync))]
    public static partial int Drop(ICache @_, int @__);

    private static int DropCore(int @__) => 1;

    [UpdatesCache(nameof(GetTwoAsync))]
    public static partial Task<int> DropAsync(ICache @_, int @__, CancellationToken @_key);

    private static Task<int> DropCoreAsync(int @__, CancellationToken @_key) => Task.FromResult(1);

    private static TimeSpan Time(int @_key, int other) => TimeSpan.FromSeconds(other);

    private static bool Un(int x) => false;

    private static bool When(int @__, int @_) => false;
}
