using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>The names of types in emitted form, in messages, and as tables are looked up by.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat Emitted =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
        );

    /// <summary>Fully qualified, with nullable annotations and tuple names.</summary>
    public static string Full(ITypeSymbol type) => type.ToDisplayString(Emitted);

    /// <summary>Fully qualified, without the type's own nullable annotation.</summary>
    public static string Bare(ITypeSymbol type) => Full(Unannotated(type));

    /// <summary>As people write it.</summary>
    public static string ForPeople(ITypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>The full name without type arguments: <c>System.Collections.Generic.List`1</c>.</summary>
    public static string Metadata(INamedTypeSymbol type)
    {
        string name = type.MetadataName;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.MetadataName + "+" + name;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString() + "." + name
            : name;
    }

    /// <summary>A reference type without its own nullable annotation; those of its arguments stay.</summary>
    public static ITypeSymbol Unannotated(ITypeSymbol type) =>
        type.IsReferenceType ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type;
}
