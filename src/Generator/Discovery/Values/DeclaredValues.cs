using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>The types that the assembly lists for open type parameters to stand for.</summary>
internal sealed class DeclaredValues(Compilation compilation)
{
    /// <summary>All of them, in the order of the attributes.</summary>
    public ImmutableArray<DeclaredValue> All { get; } =
    [
        .. compilation
            .Assembly.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.CacheValueAttribute)
            .Select(Read)
            .OfType<DeclaredValue>(),
    ];

    /// <summary>
    /// Whether a listed type could be the open one: any, where the result is the parameter itself, else one that is constructed from the same definition.
    /// </summary>
    public bool Covers(ITypeSymbol open) => All.Any(declared => CouldBe(open, declared.Type));

    private static bool CouldBe(ITypeSymbol open, ITypeSymbol closed) =>
        (open, closed) switch
        {
            (ITypeParameterSymbol, _) => true,
            (IArrayTypeSymbol left, IArrayTypeSymbol right) => CouldBe(left.ElementType, right.ElementType),
            _ => SymbolEqualityComparer.Default.Equals(open.OriginalDefinition, closed.OriginalDefinition),
        };

    /// <summary>Reads one attribute.</summary>
    public static DeclaredValue? Read(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: ITypeSymbol type }]
            ? new(type, attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation())
            : null;
}
