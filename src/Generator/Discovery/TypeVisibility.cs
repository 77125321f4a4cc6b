using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Tells who may name a type.</summary>
internal static class TypeVisibility
{
    /// <summary>Whether generated code, which stands in the same assembly but in no class of the user's, can name the type.</summary>
    public static bool IsReachable(INamedTypeSymbol type) =>
        type.DeclaredAccessibility
            is Accessibility.Public
                or Accessibility.Internal
                or Accessibility.ProtectedOrInternal
        && (type.ContainingType is null || IsReachable(type.ContainingType));

    /// <summary>Whether a public member may name the type: it, those around it and its type arguments are public.</summary>
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
