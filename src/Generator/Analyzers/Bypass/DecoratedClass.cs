using System.Collections.Immutable;
using Cachewright.Generator.Discovery;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Analyzers.Bypass;

/// <summary>A class with a decorator.</summary>
/// <param name="type">The class, as it was declared.</param>
/// <param name="interface">The interface to inject instead of it.</param>
/// <param name="methods">The annotated methods that the decorator stands in front of.</param>
internal sealed class DecoratedClass(
    INamedTypeSymbol type,
    INamedTypeSymbol @interface,
    ImmutableArray<IMethodSymbol> methods
)
{
    /// <summary>Whether the decorator stands in front of the method.</summary>
    public bool Decorates(IMethodSymbol method) =>
        methods.Contains(method.OriginalDefinition, SymbolEqualityComparer.Default);

    /// <summary>The class, as another one that derives from it has it as its base; null for itself and for others.</summary>
    public INamedTypeSymbol? BaseOf(INamedTypeSymbol derived)
    {
        INamedTypeSymbol? current = derived.BaseType;
        while (current is not null && !SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, type))
        {
            current = current.BaseType;
        }

        return current;
    }

    /// <summary>Whether code is part of the class or of one that derives from it, nested types included.</summary>
    public bool Contains(ISymbol code)
    {
        INamedTypeSymbol? outer = code as INamedTypeSymbol ?? code.ContainingType;
        while (outer is not null && !IsOrDerives(outer))
        {
            outer = outer.ContainingType;
        }

        return outer is not null;
    }

    private bool IsOrDerives(INamedTypeSymbol candidate) =>
        SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, type) || BaseOf(candidate) is not null;

    /// <summary>The name of a type as one reads it, without a question mark.</summary>
    public static string Name(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None)
            .ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>The name of the interface, with the type arguments that the class has here.</summary>
    public string InterfaceName(ITypeSymbol constructed) =>
        constructed
            .AllInterfaces.First(item =>
                SymbolEqualityComparer.Default.Equals(item.OriginalDefinition, @interface.OriginalDefinition)
            )
            .ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>The annotated methods, for a message.</summary>
    public string MethodNames() =>
        string.Join(" and ", methods.Select(static item => $"'{item.Name.Split('.').Last()}'").Distinct());

    /// <summary>The attributes that have no effect without the decorator, as they are written.</summary>
    public string AttributeNames()
    {
        string[] names =
        [
            .. MethodAttributes
                .Names.Where(name => methods.Any(item => AttributeReader.Single(item, name) is not null))
                .Select(MethodAttributes.Written),
        ];
        return string.Join(" or ", names);
    }
}
