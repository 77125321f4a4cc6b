using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Keys;

/// <summary>Knows the collections that a key can hold: those that can be counted, and read more than once.</summary>
internal static class CollectionTypes
{
    private const string Generic = "System.Collections.Generic.";
    private const string Immutable = "System.Collections.Immutable.";
    private const string Frozen = "System.Collections.Frozen.";
    private const string ObjectModel = "System.Collections.ObjectModel.";

    /// <summary>Their order is part of the key.</summary>
    private static readonly HashSet<string> Lists =
    [
        Generic + "List`1",
        Generic + "IList`1",
        Generic + "ICollection`1",
        Generic + "IReadOnlyList`1",
        Generic + "IReadOnlyCollection`1",
        ObjectModel + "Collection`1",
        ObjectModel + "ReadOnlyCollection`1",
        Immutable + "ImmutableList`1",
        Immutable + "IImmutableList`1",
        Immutable + "ImmutableArray`1",
    ];

    private static readonly HashSet<string> Sets =
    [
        Generic + "HashSet`1",
        Generic + "SortedSet`1",
        Generic + "ISet`1",
        Generic + "IReadOnlySet`1",
        Immutable + "ImmutableHashSet`1",
        Immutable + "ImmutableSortedSet`1",
        Immutable + "IImmutableSet`1",
        Frozen + "FrozenSet`1",
    ];

    private static readonly HashSet<string> Dictionaries =
    [
        Generic + "Dictionary`2",
        Generic + "SortedDictionary`2",
        Generic + "IDictionary`2",
        Generic + "IReadOnlyDictionary`2",
        ObjectModel + "ReadOnlyDictionary`2",
        Immutable + "ImmutableDictionary`2",
        Immutable + "ImmutableSortedDictionary`2",
        Immutable + "IImmutableDictionary`2",
        Frozen + "FrozenDictionary`2",
    ];

    public static bool IsList(ITypeSymbol type) => Lists.Contains(TypeNames.Metadata(type));

    public static bool IsSet(ITypeSymbol type) => Sets.Contains(TypeNames.Metadata(type));

    public static bool IsDictionary(ITypeSymbol type) => Dictionaries.Contains(TypeNames.Metadata(type));

    public static bool IsIndexedInterface(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType
            is SpecialType.System_Collections_Generic_IList_T
                or SpecialType.System_Collections_Generic_IReadOnlyList_T;

    public static bool IsImmutableArray(ITypeSymbol type) => TypeNames.Metadata(type) == Immutable + "ImmutableArray`1";
}
