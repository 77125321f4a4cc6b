using System.Collections.Immutable;

namespace Cachewright.Generator.Model;

/// <summary>Makes <see cref="EquatableArray{T}"/>s, for collection expressions and at the end of queries.</summary>
internal static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T> => new(ImmutableArray.Create(items.ToArray()));

    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new(items.ToImmutableArray());
}
