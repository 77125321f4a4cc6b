using Cachewright;

namespace Shop;

public partial class Names(ICache store)
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{record}:{where}", "y:{on}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public partial Task<int> GetAsync(int @record, int @where, int @on, int @notnull, int @unmanaged);

    private Task<int> GetCoreAsync(int @record, int @where, int @on, int @notnull, int @unmanaged) =>
        Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial Task<int> GetTwoAsync(ICache @record, int @where, CancellationToken @on = default);

    private static Task<int> GetTwoCoreAsync(int @where, CancellationToken @on) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public static partial int GetStatic(ICache @record, int @where, int @on);

    private static int GetStaticCore(int @where, int @on) => 1;

    [InvalidatesCache(nameof(GetTwoAsync))]
    public static partial int Drop(ICache @record, int @where);

    private static int DropCore(int @where) => 1;

    [UpdatesCache(nameof(GetTwoAsync))]
    public static partial Task<int> DropAsync(ICache @record, int @where, CancellationToken @on);

    private static Task<int> DropCoreAsync(int @where, CancellationToken @on) => Task.FromResult(1);

    private static TimeSpan Time(int @on, int other) => TimeSpan.FromSeconds(other);

    private static bool Un(int x) => false;

    private static bool When(int @where, int @record) => false;
}
