using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;

namespace Cachewright.Keys.Tests.Catalog;

/// <summary>Methods with parameters of every type that a key can hold.</summary>
public interface IEverything
{
    string Texts(string? first, string? second, char letter);

    string Numbers(
        int small,
        long? large,
        ulong positive,
        short number,
        byte tiny,
        sbyte little,
        bool flag,
        decimal? price
    );

    string Floating(Half half, float real, double? number);

    string Big(Int128 wide, UInt128 wider, BigInteger any, nint native);

    string Dates(DateTime? moment, DateTimeOffset instant, DateOnly day, TimeOnly time, TimeSpan span);

    string Names(Uri? address, Version? version, Guid id, DayOfWeek? weekday, FileAccess access);

    string Bytes(byte[]? array, ReadOnlyMemory<byte> memory, ReadOnlyMemory<byte>? maybe);

    string Tuples((int Id, string? Name) pair, (string? Name, (double Number, bool Flag)? Inner)? nested);

    string Records(Filter? filter, Area area);

    string Lists(int[]? array, IReadOnlyList<string?> texts, ImmutableArray<int?> numbers, List<(int, string)> pairs);

    string Sets(HashSet<string> texts, FrozenSet<int> numbers);

    string Maps(IReadOnlyDictionary<string, int?> levels, ImmutableDictionary<int, string[]> names);

    string Own(Customer? customer, CustomerId id, string? text);

    string Generic<T>(int id);

    string Templated(Filter? filter, int id, string log);

    string Ignoring(int id, [CacheKeyIgnore] string log, CancellationToken token);
}
