using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>
/// Types marked <c>[Obsolete(..., error: true)]</c>. Codecs are obsolete themselves, and so may name them; what is generated for methods may not.
/// </summary>
internal static class ForbiddenTypes
{
    /// <summary>The first one in a type, if any.</summary>
    public static ITypeSymbol? Find(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => Find(array.ElementType),
            INamedTypeSymbol named when ObsoleteMarks.AreErrorsOn(named) => TypeNames.Unannotated(named),
            INamedTypeSymbol named => named.TypeArguments.Select(Find).FirstOrDefault(found => found is not null)
                ?? (named.ContainingType is { } outer ? Find(outer) : null),
            _ => null,
        };
}
