using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Discovery.Keys;

/// <summary>The forms in which key types and members are named.</summary>
internal static class KeyTypeNames
{
    private static readonly SymbolDisplayFormat Qualified =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
        );

    /// <summary>Fully qualified with <c>global::</c> and nullable annotations.</summary>
    public static string InCode(ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>Namespace and metadata name of a type that stands in no other: <c>System.Collections.Generic.List`1</c>.</summary>
    public static string Metadata(ITypeSymbol type) =>
        $"{type.ContainingNamespace?.ToDisplayString()}.{type.MetadataName}";

    /// <summary>A name that compiles where it is a keyword, too: <c>@class</c>.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
        && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;
}
