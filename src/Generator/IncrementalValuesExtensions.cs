using Microsoft.CodeAnalysis;

namespace Cachewright.Generator;

/// <summary>Steps that Roslyn's providers lack.</summary>
internal static class IncrementalValuesExtensions
{
    /// <summary>The values of both providers, the first's first.</summary>
    public static IncrementalValuesProvider<T> Concat<T>(
        this IncrementalValuesProvider<T> first,
        IncrementalValuesProvider<T> second
    ) => first.Collect().Combine(second.Collect()).SelectMany(static (both, _) => both.Left.AddRange(both.Right));

    /// <summary>The values that are not null.</summary>
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class => values.Where(static value => value is not null)!;
}
