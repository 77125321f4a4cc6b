using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Tells whether a public member may name a type.</summary>
internal static class TypeVisibility
{
    /// <summary>Whether the type, those around it and its type arguments are public.</summary>
    public static bool IsPublic(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => IsPublic(array.ElementType),
            INamedTypeSymbol { TypeKind: not TypeKind.Error } named => named.DeclaredAccessibility
                == Accessibility.Public
                && (named.ContainingType is null || IsPublic(named.ContainingType))
                && named.TypeArguments.All(IsPublic),
            _ => true,
        };
}
