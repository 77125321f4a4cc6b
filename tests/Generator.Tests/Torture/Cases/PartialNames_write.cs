using Cachewright;

namespace Shop;

public partial class Names(ICache store)
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{write}:{result}", "y:{item}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public partial Task<int> GetAsync(int @write, int @result, int @item, int @items, int @update);

    private Task<int> GetCoreAsync(int @write, int @result, int @item, int @items, int @update) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial Task<int> GetTwoAsync(ICache @write, int @result, CancellationToken @item = default);

    private static Task<int> GetTwoCoreAsync(int @result, CancellationToken @item) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial int GetStatic(ICache @write, int @result, int @item);

    private static int GetStaticCore(int @result, int @item) => 1;

    [InvalidatesCache(nameof(GetTwoAsync))]
    public static partial int Drop(ICache @write, int @result);

    private static int DropCore(int @result) => 1;

    [UpdatesCache(nameof(GetTwoAsync))]
    public static partial Task<int> DropAsync(ICache @write, int @result, CancellationToken @item);

    private static Task<int> DropCoreAsync(int @result, CancellationToken @item) => Task.FromResult(1);

    private static TimeSpan Time(int @item, int other) => TimeSpan.FromSeconds(other);

    private static bool Un(int x) => false;

    private static bool When(int @result, int @write) => false;
}
