using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;

namespace Cachewright.Keys.Tests.Catalog;

[CacheDefaults(Ttl = 60)]
public sealed class Everything : IEverything
{
    [Cached]
    public string Texts(string? first, string? second, char letter) => "";

    [Cached]
    public string Numbers(
        int small,
        long? large,
        ulong positive,
        short number,
        byte tiny,
        sbyte little,
        bool flag,
        decimal? price
    ) => "";

    [Cached]
    public string Floating(Half half, float real, double? number) => "";

    [Cached]
    public string Big(Int128 wide, UInt128 wider, BigInteger any, nint native) => "";

    [Cached]
    public string Dates(DateTime? moment, DateTimeOffset instant, DateOnly day, TimeOnly time, TimeSpan span) => "";

    [Cached]
    public string Names(Uri? address, Version? version, Guid id, DayOfWeek? weekday, FileAccess access) => "";

    [Cached]
    public string Bytes(byte[]? array, ReadOnlyMemory<byte> memory, ReadOnlyMemory<byte>? maybe) => "";

    [Cached]
    public string Tuples((int Id, string? Name) pair, (string? Name, (double Number, bool Flag)? Inner)? nested) => "";

    [Cached]
    public string Records(Filter? filter, Area area) => "";

    [Cached]
    public string Lists(
        int[]? array,
        IReadOnlyList<string?> texts,
        ImmutableArray<int?> numbers,
        List<(int, string)> pairs
    ) => "";

    [Cached]
    public string Sets(HashSet<string> texts, FrozenSet<int> numbers) => "";

    [Cached]
    public string Maps(IReadOnlyDictionary<string, int?> levels, ImmutableDictionary<int, string[]> names) => "";

    [Cached]
    public string Own(Customer? customer, CustomerId id, string? text) => "";

    [Cached]
    public string Generic<T>(int id) => "";

    [Cached(Key = "{filter.Name}:{id}-x")]
    public string Templated(Filter? filter, int id, string log) => "";

    [Cached]
    public string Ignoring(int id, [CacheKeyIgnore] string log, CancellationToken token) => "";
}
