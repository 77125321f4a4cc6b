using Cachewright;

namespace Shop;

public partial class Names(ICache store)
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{call}:{token}", "y:{services}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public partial Task<int> GetAsync(int @call, int @token, int @services, int @value, int @cache);

    private Task<int> GetCoreAsync(int @call, int @token, int @services, int @value, int @cache) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial Task<int> GetTwoAsync(ICache @call, int @token, CancellationToken @services = default);

    private static Task<int> GetTwoCoreAsync(int @token, CancellationToken @services) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial int GetStatic(ICache @call, int @token, int @services);

    private static int GetStaticCore(int @token, int @services) => 1;

    [InvalidatesCache(nameof(GetTwoAsync))]
    public static partial int Drop(ICache @call, int @token);

    private static int DropCore(int @token) => 1;

    [UpdatesCache(nameof(GetTwoAsync))]
    public static partial Task<int> DropAsync(ICache @call, int @token, CancellationToken @services);

    private static Task<int> DropCoreAsync(int @token, CancellationToken @services) => Task.FromResult(1);

    private static TimeSpan Time(int @services, int other) => TimeSpan.FromSeconds(other);

    private static bool Un(int x) => false;

    private static bool When(int @token, int @call) => false;
}
