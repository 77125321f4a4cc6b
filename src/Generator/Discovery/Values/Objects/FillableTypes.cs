using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>Collections that a new object may hold already, to be filled: <c>List&lt;Line&gt; Lines { get; } = [];</c>.</summary>
internal static class FillableTypes
{
    private static readonly HashSet<string> Names =
    [
        "System.Collections.Concurrent.ConcurrentDictionary`2",
        "System.Collections.Generic.Dictionary`2",
        "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.ICollection`1",
        "System.Collections.Generic.IDictionary`2",
        "System.Collections.Generic.IList`1",
        "System.Collections.Generic.ISet`1",
        "System.Collections.Generic.LinkedList`1",
        "System.Collections.Generic.List`1",
        "System.Collections.Generic.SortedDictionary`2",
        "System.Collections.Generic.SortedList`2",
        "System.Collections.Generic.SortedSet`1",
        "System.Collections.ObjectModel.Collection`1",
        "System.Collections.ObjectModel.ObservableCollection`1",
    ];

    /// <summary>Whether a member can be restored without being set. A struct without a constructor call holds nothing to fill.</summary>
    public static bool Contains(ISymbol member, ITypeSymbol type) =>
        member.ContainingType.IsReferenceType
        && type is INamedTypeSymbol named
        && Names.Contains(TypeNames.Metadata(named));
}
