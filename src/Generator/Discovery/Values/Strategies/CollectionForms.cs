using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>The collections that are known, by metadata name. Interfaces are read back as the plainest type that implements them.</summary>
internal static class CollectionForms
{
    private const string Generic = "System.Collections.Generic.";
    private const string ObjectModel = "System.Collections.ObjectModel.";
    private const string Concurrent = "System.Collections.Concurrent.";
    private const string Frozen = "System.Collections.Frozen.";
    private const string FrozenType = "global::System.Collections.Frozen.Frozen";
    private const string Immutable = "System.Collections.Immutable.";
    private const string Guard = "global::Cachewright.Values.ValueGuard.";
    private const string Comparer = "global::Cachewright.Values.ComparerGuard.";
    private const string IsNull = "value is null";
    private const string NewArray = "new global::Cachewright.Values.ArrayBuilder<{T}>(count)";
    private const string List = "new global::System.Collections.Generic.List<{T}>(capacity)";
    private const string Set = "new global::System.Collections.Generic.HashSet<{T}>(capacity)";
    private const string Dictionary = "new global::System.Collections.Generic.Dictionary<{T}>(capacity)";
    private const string AddElement = "items.Add(element);";
    private const string AddPair = "items.Add(key, element);";

    /// <summary><c>T[]</c>.</summary>
    public static CollectionForm Array { get; } =
        new(IsNull, [], "value.Length", NewArray, AddElement, "items.ToArray()");

    /// <summary>Sequences.</summary>
    public static IReadOnlyDictionary<string, CollectionForm> Sequences { get; } =
        new Dictionary<string, CollectionForm>
        {
            [Generic + "List`1"] = Concrete(List),
            [Generic + "HashSet`1"] = Concrete(Set, Compared("Comparer")),
            [Generic + "Queue`1"] = Concrete("new global::System.Collections.Generic.Queue<{T}>(capacity)") with
            {
                Add = "items.Enqueue(element);",
            },
            [Generic + "Stack`1"] = Concrete(NewArray) with { Finish = Guard + "ToStack(items.ToArray())" },
            [Generic + "LinkedList`1"] = Concrete("new global::System.Collections.Generic.LinkedList<{T}>()") with
            {
                Add = "items.AddLast(element);",
            },
            [ObjectModel + "Collection`1"] = Concrete(List) with
            {
                Finish = "new global::System.Collections.ObjectModel.Collection<{T}>(items)",
            },
            [ObjectModel + "ReadOnlyCollection`1"] = Concrete(NewArray) with
            {
                Finish = "new global::System.Collections.ObjectModel.ReadOnlyCollection<{T}>(items.ToArray())",
            },
            [Generic + "SortedSet`1"] = Concrete(New(Generic + "SortedSet"), Ordered("Comparer")),
            [ObjectModel + "ObservableCollection`1"] = Concrete(New(ObjectModel + "ObservableCollection")),
            [Concurrent + "ConcurrentQueue`1"] = Concrete(New(Concurrent + "ConcurrentQueue")) with
            {
                Add = "items.Enqueue(element);",
            },
            [Concurrent + "ConcurrentStack`1"] = Concrete(NewArray) with
            {
                Finish = Guard + "ToConcurrentStack(items.ToArray())",
            },
            [Concurrent + "ConcurrentBag`1"] = Concrete(New(Concurrent + "ConcurrentBag")),
            // The class is abstract and its kinds are the framework's own, so the exact type means nothing.
            [Frozen + "FrozenSet`1"] = Interface(Set, $"{FrozenType}Set.ToFrozenSet(items)", Compared("Comparer")),
            [Generic + "IList`1"] = Interface(List, "items"),
            [Generic + "ICollection`1"] = Interface(List, "items"),
            [Generic + "IReadOnlyList`1"] = Interface(NewArray, "items.ToArray()"),
            [Generic + "IReadOnlyCollection`1"] = Interface(NewArray, "items.ToArray()"),
            [Generic + "IEnumerable`1"] = Interface(NewArray, "items.ToArray()") with
            {
                Count = Guard + "CountWithoutEnumerating(value)",
            },
            [Generic + "ISet`1"] = Interface(Set, "items", Comparer + "RequireDefaultSet(value);"),
            [Generic + "IReadOnlySet`1"] = Interface(Set, "items", Comparer + "RequireDefaultSet(value);"),
            [Immutable + "ImmutableArray`1"] = Built("ImmutableArray") with
            {
                IsAbsent = "value.IsDefault",
                Count = "value.Length",
                Create = "global::System.Collections.Immutable.ImmutableArray.CreateBuilder<{T}>(capacity)",
            },
            [Immutable + "ImmutableList`1"] = Built("ImmutableList"),
            [Immutable + "ImmutableHashSet`1"] = Built("ImmutableHashSet", "KeyComparer"),
            [Immutable + "ImmutableSortedSet`1"] = Built("ImmutableSortedSet") with
            {
                Checks = new[] { Ordered("KeyComparer") }.ToEquatableArray(),
            },
            [Immutable + "ImmutableQueue`1"] = Interface(
                NewArray,
                "global::System.Collections.Immutable.ImmutableQueue.CreateRange(items.ToArray())"
            ) with
            {
                Count = "global::System.Linq.Enumerable.Count(value)",
            },
            [Immutable + "ImmutableStack`1"] = Interface(NewArray, Guard + "ToImmutableStack(items.ToArray())") with
            {
                Count = "global::System.Linq.Enumerable.Count(value)",
            },
            [Immutable + "IImmutableList`1"] = Built("ImmutableList"),
            [Immutable + "IImmutableSet`1"] = Built("ImmutableHashSet") with
            {
                Checks = new[] { Comparer + "RequireDefaultSet(value);" }.ToEquatableArray(),
            },
        };

    /// <summary>Dictionaries.</summary>
    public static IReadOnlyDictionary<string, CollectionForm> Dictionaries { get; } =
        new Dictionary<string, CollectionForm>
        {
            [Generic + "Dictionary`2"] = Concrete(Dictionary, Compared("Comparer")) with { Add = AddPair },
            [Generic + "SortedDictionary`2"] = Concrete(New(Generic + "SortedDictionary"), Ordered("Comparer")) with
            {
                Add = AddPair,
            },
            [Generic + "SortedList`2"] = Concrete(New(Generic + "SortedList"), Ordered("Comparer")) with
            {
                Add = AddPair,
            },
            [Concurrent + "ConcurrentDictionary`2"] = Concrete(
                New(Concurrent + "ConcurrentDictionary"),
                Compared("Comparer")
            ) with
            {
                Add = "items[key] = element;",
            },
            [Generic + "IDictionary`2"] = Interface(Dictionary, "items", Comparer + "RequireDefault(value);") with
            {
                Add = AddPair,
            },
            [Generic + "IReadOnlyDictionary`2"] = Interface(
                Dictionary,
                "items",
                Comparer + "RequireDefault(value);"
            ) with
            {
                Add = AddPair,
            },
            [Frozen + "FrozenDictionary`2"] = Interface(
                Dictionary,
                $"{FrozenType}Dictionary.ToFrozenDictionary(items)",
                Compared("Comparer")
            ) with
            {
                Add = AddPair,
            },
            [Immutable + "ImmutableDictionary`2"] = Built("ImmutableDictionary", "KeyComparer") with { Add = AddPair },
            [Immutable + "ImmutableSortedDictionary`2"] = Built("ImmutableSortedDictionary") with
            {
                Checks = new[] { Ordered("KeyComparer") }.ToEquatableArray(),
                Add = AddPair,
            },
            [Immutable + "IImmutableDictionary`2"] = Built("ImmutableDictionary") with
            {
                Checks = new[] { Comparer + "RequireDefault(value);" }.ToEquatableArray(),
                Add = AddPair,
            },
        };

    /// <summary>Whether a collection of the table never changes.</summary>
    public static bool IsImmutable(INamedTypeSymbol type) =>
        type.Name.StartsWith("Immutable", StringComparison.Ordinal)
        || type.Name.StartsWith("Frozen", StringComparison.Ordinal);

    /// <summary>A class that can be derived from, so that the run-time type is looked at.</summary>
    private static CollectionForm Concrete(string create, params string[] checks) =>
        new(
            IsNull,
            [Guard + "RequireExactType(value, typeof({C}));", .. checks],
            "value.Count",
            create,
            AddElement,
            "items"
        );

    private static CollectionForm Interface(string create, string finish, params string[] checks) =>
        new(IsNull, checks.ToEquatableArray(), "value.Count", create, AddElement, finish);

    private static CollectionForm Built(string type, string? comparer = null) =>
        new(
            IsNull,
            comparer is null ? [] : [Compared(comparer)],
            "value.Count",
            $"global::System.Collections.Immutable.{type}.CreateBuilder<{{T}}>()",
            AddElement,
            "items.ToImmutable()"
        );

    /// <summary>A class whose constructor takes no capacity.</summary>
    private static string New(string type) => $"new global::{type}<{{T}}>()";

    private static string Ordered(string property) => Comparer + "RequireDefaultOrder(value." + property + ");";

    private static string Compared(string property) => Comparer + "RequireDefault(value." + property + ");";
}
