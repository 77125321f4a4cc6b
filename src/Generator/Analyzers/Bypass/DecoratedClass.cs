using System.Collections.Immutable;
using Cachewright.Generator.Discovery;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Analyzers.Bypass;

/// <summary>A class with a decorator.</summary>
/// <param name="type">The class, as it was declared.</param>
/// <param name="interface">The interface to inject instead of it.</param>
/// <param name="methods">The annotated methods that the decorator stands in front of.</param>
internal sealed class DecoratedClass(INamedTypeSymbol type, INamedTypeSymbol @interface, ImmutableArray<IMethodSymbol> methods)
{
    /// <summary>Whether the decorator stands in front of the method.</summary>
    public bool Decorates(IMethodSymbol method) => methods.Contains(method.OriginalDefinition, SymbolEqualityComparer.Default);

    /// <summary>Whether code is part of the class, nested types included.</summary>
    public bool Contains(ISymbol code)
    {
        ISymbol? current = code;
        while (current is not null && !SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, type))
        {
            current = current.ContainingType;
        }

        return current is not null;
    }

    /// <summary>The name of the interface, with the type arguments that the class has here.</summary>
    public string InterfaceName(ITypeSymbol constructed) =>
        constructed
            .AllInterfaces.First(item => SymbolEqualityComparer.Default.Equals(item.OriginalDefinition, @interface.OriginalDefinition))
            .ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>The attributes that have no effect without the decorator, as they are written.</summary>
    public string AttributeNames()
    {
        string[] names =
        [
            .. MethodAttributes
                .Names.Where(name => methods.Any(item => AttributeReader.Single(item, name) is not null))
                .Select(static name => $"[{name.Replace("Cachewright.", "").Replace("Attribute", "")}]"),
        ];
        return string.Join(" or ", names);
    }
}
