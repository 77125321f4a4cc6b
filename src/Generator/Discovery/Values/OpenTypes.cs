using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>Types that are known at run time only.</summary>
internal static class OpenTypes
{
    /// <summary>The first type parameter in a type, if any.</summary>
    public static ITypeParameterSymbol? FindParameter(ITypeSymbol type) =>
        type switch
        {
            ITypeParameterSymbol parameter => parameter,
            IArrayTypeSymbol array => FindParameter(array.ElementType),
            INamedTypeSymbol named => named
                .TypeArguments.Select(FindParameter)
                .FirstOrDefault(found => found is not null)
                ?? (named.ContainingType is { } outer ? FindParameter(outer) : null),
            _ => null,
        };
}
