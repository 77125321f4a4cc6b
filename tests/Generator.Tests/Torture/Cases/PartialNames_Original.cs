using Cachewright;

namespace Shop;

public partial class Names(ICache store)
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{Original}:{ServiceKey}", "y:{_cache}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public partial Task<int> GetAsync(int @Original, int @ServiceKey, int @_cache, int @_original, int @state);

    private Task<int> GetCoreAsync(int @Original, int @ServiceKey, int @_cache, int @_original, int @state) =>
        Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial Task<int> GetTwoAsync(ICache @Original, int @ServiceKey, CancellationToken @_cache = default);

    private static Task<int> GetTwoCoreAsync(int @ServiceKey, CancellationToken @_cache) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial int GetStatic(ICache @Original, int @ServiceKey, int @_cache);

    private static int GetStaticCore(int @ServiceKey, int @_cache) => 1;

    [InvalidatesCache(nameof(GetTwoAsync))]
    public static partial int Drop(ICache @Original, int @ServiceKey);

    private static int DropCore(int @ServiceKey) => 1;

    [UpdatesCache(nameof(GetTwoAsync))]
    public static partial Task<int> DropAsync(ICache @Original, int @ServiceKey, CancellationToken @_cache);

    private static Task<int> DropCoreAsync(int @ServiceKey, CancellationToken @_cache) => Task.FromResult(1);

    private static TimeSpan Time(int @_cache, int other) => TimeSpan.FromSeconds(other);

    private static bool Un(int x) => false;

    private static bool When(int @ServiceKey, int @Original) => false;
}
