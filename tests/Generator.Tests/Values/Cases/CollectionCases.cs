using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace Cases;

/// <summary>Every collection that is known, in itself and nested.</summary>
internal static class CollectionCases
{
    internal static int[] Array() => [1, 2, 3];

    internal static int[] EmptyArray() => [];

    internal static int[][] Jagged() =>
        [
            [1],
            [],
            [2, 3],
        ];

    internal static int[] MoreThanIsTrusted() => [.. Enumerable.Range(0, 3000)];

    internal static List<string?> List() => ["a", null];

    internal static List<List<int>?> NestedLists() =>
        [
            [1],
            null,
            [],
        ];

    internal static IReadOnlyList<int> ReadOnlyList() => new List<int> { 1, 2 };

    internal static IReadOnlyCollection<int> ReadOnlyCollection() => new List<int> { 1, 2 };

    internal static IList<int> ListInterface() => new[] { 1, 2 };

    internal static ICollection<int> CollectionInterface() => new[] { 1, 2 };

    internal static IEnumerable<int> Sequence() => new List<int> { 1, 2 };

    internal static HashSet<string> HashSet() => ["a", "A"];

    internal static HashSet<string> OrdinalHashSet() => new(StringComparer.Ordinal) { "a" };

    internal static ISet<int> SetInterface() => new HashSet<int> { 3, 1 };

    internal static IReadOnlySet<int> ReadOnlySet() => new HashSet<int> { 3, 1 };

    internal static Queue<int> Queue() => new([1, 2, 3]);

    internal static Stack<int> Stack() => new([1, 2, 3]);

    internal static Dictionary<string, int> Dictionary() => new() { ["a"] = 1, ["A"] = 2 };

    internal static Dictionary<Guid, List<int?>> NestedDictionary() => new() { [Guid.Empty] = [null, 1] };

    internal static IDictionary<int, string?> DictionaryInterface() => new Dictionary<int, string?> { [1] = null };

    internal static IReadOnlyDictionary<DayOfWeek, string> ReadOnlyDictionary() =>
        new Dictionary<DayOfWeek, string> { [DayOfWeek.Friday] = "fish" };

    internal static Dictionary<(int Row, int Column), string> TupleKeys() => new() { [(1, 2)] = "x" };

    internal static ImmutableArray<int> ImmutableArray() => [1, 2];

    internal static ImmutableArray<int> NoImmutableArray() => default;

    internal static ImmutableList<string> ImmutableList() => ["a", "b"];

    internal static ImmutableHashSet<int> ImmutableHashSet() => [2, 1];

    internal static ImmutableDictionary<string, int> ImmutableDictionary() =>
        ImmutableDictionary<string, int>.Empty.Add("a", 1);

    internal static LinkedList<int> LinkedList() => new([1, 2]);

    internal static Collection<int> Collection() => [1, 2];

    internal static ReadOnlyCollection<int> ReadOnlyCollectionClass() => new([1, 2]);

    internal static FrozenSet<string> FrozenSet() => new[] { "a", "b" }.ToFrozenSet();

    internal static FrozenDictionary<string, int> FrozenDictionary() =>
        new Dictionary<string, int> { ["a"] = 1 }.ToFrozenDictionary();

    internal static (int Id, string? Name) Tuple() => (1, null);

    internal static (int, int, int, int, int, int, int, int, string Last) LongTuple() => (1, 2, 3, 4, 5, 6, 7, 8, "9");

    internal static (int Id, string Name)? MaybeTuple() => (1, "a");

    internal static Tuple<int, string> OldTuple() => System.Tuple.Create(1, "a");

    internal static KeyValuePair<string, int> Pair() => new("a", 1);

    internal static List<KeyValuePair<string, int>> Pairs() => [new("a", 1)];
}
