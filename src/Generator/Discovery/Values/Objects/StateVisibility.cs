using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>
/// Tells whether a type shows what stands behind its properties: in source, in a struct, whose private fields compiled assemblies keep, and where an
/// attribute answers for it. Compiled assemblies that a build refers to have lost the private fields of classes.
/// </summary>
internal sealed class StateVisibility(Compilation compilation)
{
    private readonly HashSet<ISymbol> _trusted = new(
        compilation.Assembly.GetAttributes().Select(Trusted).OfType<ISymbol>(),
        SymbolEqualityComparer.Default
    );

    /// <summary>Whether a property without storage that can be seen is a mere computation.</summary>
    /// <param name="stored">The type that is stored.</param>
    /// <param name="level">The type that declares the property: the same, or a base.</param>
    public bool IsShown(INamedTypeSymbol stored, INamedTypeSymbol level) =>
        !level.DeclaringSyntaxReferences.IsEmpty
        || (level.IsValueType && !level.GetMembers().OfType<IFieldSymbol>().Any(IsPlaceholder))
        || IsFramework(level)
        || ValueAnnotations.MessagePackObject(level) is not null
        || _trusted.Contains(stored.OriginalDefinition)
        || _trusted.Contains(level.OriginalDefinition);

    /// <summary>Some reference assemblies have such fields in structs in place of the real ones.</summary>
    public static bool IsPlaceholder(IFieldSymbol field) =>
        field is { Name: "_dummy" or "_dummyPrimitive" } && field.ContainingType.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>KeyValuePair and tuples; other types of the framework do not come this far.</summary>
    private static bool IsFramework(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is "System" or "System.Collections.Generic";

    private static ITypeSymbol? Trusted(AttributeData attribute) =>
        attribute.AttributeClass?.ToDisplayString() == KnownNames.CacheValueAttribute
        && attribute.ConstructorArguments is [{ Value: ITypeSymbol type }]
        && attribute.NamedArguments.Any(static each => each is { Key: "TrustReadOnlyMembers", Value.Value: true })
            ? type.OriginalDefinition
            : null;
}
