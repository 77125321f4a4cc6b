using System.Collections.Concurrent;
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

    internal static int[,] Grid() =>
        new[,]
        {
            { 1, 2, 3 },
            { 4, 5, 6 },
        };

    internal static string?[,,] Cube() =>
        new string?[,,]
        {
            {
                { "a", null },
            },
            {
                { "b", "c" },
            },
        };

    internal static byte[,,,] Hypercube() => new byte[1, 2, 1, 2];

    internal static int[,] EmptyGrid() => new int[0, 7];

    internal static int[,][] GridOfArrays() =>
        new int[,][]
        {
            { [1], [] },
        };

    internal static SortedSet<int> SortedSet() => [3, 1, 2];

    internal static SortedDictionary<string, int> SortedDictionary() => new() { ["b"] = 1, ["a"] = 2 };

    internal static SortedList<int, string> SortedList() => new() { [2] = "b", [1] = "a" };

    internal static ObservableCollection<int> ObservableCollection() => [1, 2];

    internal static ConcurrentQueue<int> ConcurrentQueue() => new([1, 2, 3]);

    internal static ConcurrentStack<int> ConcurrentStack() => new([1, 2, 3]);

    internal static ConcurrentBag<int> ConcurrentBag() => [7];

    internal static ConcurrentDictionary<string, int> ConcurrentDictionary() => new() { ["a"] = 1 };

    internal static ImmutableQueue<int> ImmutableQueue() => [1, 2, 3];

    internal static ImmutableStack<int> ImmutableStack() => ImmutableStack<int>.Empty.Push(1).Push(2).Push(3);

    internal static ImmutableSortedSet<int> ImmutableSortedSet() => [3, 1];

    internal static ImmutableSortedDictionary<string, int> ImmutableSortedDictionary() =>
        ImmutableSortedDictionary<string, int>.Empty.Add("b", 1).Add("a", 2);

    internal static IImmutableList<int> ImmutableListInterface() => ImmutableList<int>.Empty.Add(1);

    internal static IImmutableSet<int> ImmutableSetInterface() => ImmutableHashSet<int>.Empty.Add(1);

    internal static IImmutableDictionary<string, int> ImmutableDictionaryInterface() =>
        ImmutableDictionary<string, int>.Empty.Add("a", 1);
}
