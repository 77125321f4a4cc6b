using Cachewright;

namespace Shop;

public partial class Names(ICache store)
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{key}:{handle}", "y:{writer}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public partial Task<int> GetAsync(int @key, int @handle, int @writer, int @index, int @cancellationToken);

    private Task<int> GetCoreAsync(int @key, int @handle, int @writer, int @index, int @cancellationToken) =>
        Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial Task<int> GetTwoAsync(ICache @key, int @handle, CancellationToken @writer = default);

    private static Task<int> GetTwoCoreAsync(int @handle, CancellationToken @writer) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial int GetStatic(ICache @key, int @handle, int @writer);

    private static int GetStaticCore(int @handle, int @writer) => 1;

    [InvalidatesCache(nameof(GetTwoAsync))]
    public static partial int Drop(ICache @key, int @handle);

    private static int DropCore(int @handle) => 1;

    [UpdatesCache(nameof(GetTwoAsync))]
    public static partial Task<int> DropAsync(ICache @key, int @handle, CancellationToken @writer);

    private static Task<int> DropCoreAsync(int @handle, CancellationToken @writer) => Task.FromResult(1);

    private static TimeSpan Time(int @writer, int other) => TimeSpan.FromSeconds(other);

    private static bool Un(int x) => false;

    private static bool When(int @handle, int @key) => false;
}
