using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Keys;

/// <summary>The form in which the tables of key types name a type.</summary>
internal static class KeyTypeNames
{
    /// <summary>Namespace and metadata name of a type that stands in no other: <c>System.Collections.Generic.List`1</c>.</summary>
    public static string Metadata(ITypeSymbol type) =>
        $"{type.ContainingNamespace?.ToDisplayString()}.{type.MetadataName}";
}
