using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Discovery;

/// <summary>
/// Collects the ids of warnings that <c>[Experimental]</c> and <c>[Obsolete(DiagnosticId = ...)]</c> raise where a symbol is used. Who wrote the annotated code has
/// accepted them; generated code, which says the same again, must not ask once more.
/// </summary>
/// <param name="isDeep">Whether the members of types count too, as keys and templates may name them.</param>
internal sealed class MarkedIds(bool isDeep)
{
    private const string Experimental = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";
    private const string Obsolete = "System.ObsoleteAttribute";

    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>The ids, as a pragma lists them; empty where there are none.</summary>
    public string List => string.Join(", ", _ids);

    /// <summary>Adds the ids of a symbol, of what it is in, and of the types in its signature.</summary>
    public void Add(ISymbol? symbol)
    {
        if (symbol is null or INamespaceSymbol || !_seen.Add(symbol))
        {
            return;
        }

        AddAttributes(symbol);
        Add(symbol.ContainingType);
        switch (symbol)
        {
            case INamedTypeSymbol type:
                AddType(type);
                break;
            case IArrayTypeSymbol array:
                Add(array.ElementType);
                break;
            case IMethodSymbol method:
                Add(method.ReturnType);
                AddAll(method.Parameters.Select(static parameter => parameter.Type));
                AddAll(method.TypeParameters.SelectMany(static parameter => parameter.ConstraintTypes));
                break;
            case IPropertySymbol property:
                Add(property.Type);
                AddAll([property.GetMethod, property.SetMethod, property.OverriddenProperty]);
                break;
            case IFieldSymbol field:
                Add(field.Type);
                break;
            case IEventSymbol occasion:
                Add(occasion.Type);
                break;
        }
    }

    /// <summary>Adds the ids of several.</summary>
    public void AddAll(IEnumerable<ISymbol?> symbols)
    {
        foreach (ISymbol? symbol in symbols)
        {
            Add(symbol);
        }
    }

    private void AddType(INamedTypeSymbol type)
    {
        AddAll(type.TypeArguments);
        AddAttributes(type.ContainingAssembly);
        if (isDeep && !type.DeclaringSyntaxReferences.IsEmpty)
        {
            AddAll(type.GetMembers().Where(static member => member is IPropertySymbol or IFieldSymbol));
            Add(type.BaseType);
        }
    }

    private void AddAttributes(ISymbol? symbol)
    {
        foreach (AttributeData attribute in symbol?.GetAttributes() ?? [])
        {
            object? id = attribute.AttributeClass?.ToDisplayString() switch
            {
                Experimental => attribute.ConstructorArguments.FirstOrDefault().Value,
                Obsolete => attribute
                    .NamedArguments.FirstOrDefault(static item => item.Key == "DiagnosticId")
                    .Value.Value,
                _ => null,
            };
            if (id is string text && SyntaxFacts.IsValidIdentifier(text))
            {
                _ids.Add(text);
            }
        }
    }
}
