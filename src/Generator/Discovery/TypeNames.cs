using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Discovery;

/// <summary>The forms in which symbols are written into the model.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat Qualified =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
        );

    private static readonly SymbolDisplayFormat Reference =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.ExpandValueTuple
        );

    private static readonly SymbolDisplayFormat Plain = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
    );

    /// <summary>Fully qualified with <c>global::</c> and nullable annotations: compiles anywhere.</summary>
    public static string InCode(ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>As doc comments name it, in <c>cref</c>.</summary>
    public static string InReference(ITypeSymbol type) =>
        type.ToDisplayString(Reference).Replace('<', '{').Replace('>', '}');

    /// <summary>Without <c>global::</c> and annotations: for identities in keys.</summary>
    public static string InKey(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Plain);

    /// <summary>As people write it.</summary>
    public static string InMessage(ITypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>A reference type without its own nullable annotation; those of its arguments stay.</summary>
    public static ITypeSymbol Unannotated(ITypeSymbol type) =>
        type.IsReferenceType ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type;

    /// <summary>The metadata name with namespace and outer classes: <c>Shop.Outer.Repository`1</c>. Empty for what has none, as an array.</summary>
    public static string Metadata(ITypeSymbol type) => type is INamedTypeSymbol named ? Metadata(named) : "";

    /// <summary>The metadata name with namespace and outer classes: <c>Shop.Outer.Repository`1</c>.</summary>
    public static string Metadata(INamedTypeSymbol type)
    {
        string prefix = type switch
        {
            { ContainingType: { } outer } => Metadata(outer) + ".",
            { ContainingNamespace: { IsGlobalNamespace: false } space } => space.ToDisplayString(Plain) + ".",
            _ => "",
        };
        return prefix + type.MetadataName;
    }

    /// <summary>Whether the type has this metadata name, in whatever assembly.</summary>
    public static bool Is(ITypeSymbol? type, string metadataName) =>
        type is INamedTypeSymbol named
        && metadataName.EndsWith(named.MetadataName, StringComparison.Ordinal)
        && Metadata(named.OriginalDefinition) == metadataName;

    /// <summary>An identifier that compiles where it is a keyword, too.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
        && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;
}
