using Cachewright;

namespace Shop;

public partial class Names(ICache store)
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{global}:{read}", "y:{element}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public partial Task<int> GetAsync(int @global, int @read, int @element, int @unordered, int @count);

    private Task<int> GetCoreAsync(int @global, int @read, int @element, int @unordered, int @count) =>
        Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial Task<int> GetTwoAsync(ICache @global, int @read, CancellationToken @element = default);

    private static Task<int> GetTwoCoreAsync(int @read, CancellationToken @element) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial int GetStatic(ICache @global, int @read, int @element);

    private static int GetStaticCore(int @read, int @element) => 1;

    [InvalidatesCache(nameof(GetTwoAsync))]
    public static partial int Drop(ICache @global, int @read);

    private static int DropCore(int @read) => 1;

    [UpdatesCache(nameof(GetTwoAsync))]
    public static partial Task<int> DropAsync(ICache @global, int @read, CancellationToken @element);

    private static Task<int> DropCoreAsync(int @read, CancellationToken @element) => Task.FromResult(1);

    private static TimeSpan Time(int @element, int other) => TimeSpan.FromSeconds(other);

    private static bool Un(int x) => false;

    private static bool When(int @read, int @global) => false;
}
