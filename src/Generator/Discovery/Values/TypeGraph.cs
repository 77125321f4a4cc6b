using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>
/// Reads every type once, however many results lead to it. Types that contain each other form a component (Tarjan's algorithm), which is closed as a
/// whole: only then is it known what they reach, and so whether they can be stored, are immutable, and what their fingerprints are.
/// </summary>
internal sealed class TypeGraph(IReadOnlyList<IShapeStrategy> strategies)
{
    private readonly Dictionary<ITypeSymbol, TypeNode> _nodes = new(SymbolEqualityComparer.IncludeNullability);
    private readonly Stack<TypeNode> _open = new();
    private int _componentCount;

    /// <summary>The type and, through it, everything it contains.</summary>
    public TypeNode Visit(ITypeSymbol declared)
    {
        ITypeSymbol type = TypeNames.Unannotated(declared);
        if (_nodes.TryGetValue(type, out TypeNode? known))
        {
            return known;
        }

        TypeNode node = new(type, Read(type), _nodes.Count);
        _nodes.Add(type, node);
        _open.Push(node);
        foreach (TypePart part in node.Draft.Parts)
        {
            TypeNode child = Visit(part.Type);
            node.Children.Add(child);
            node.LowLink = child.IsOpen ? Math.Min(node.LowLink, child.LowLink) : node.LowLink;
        }

        if (node.LowLink == node.Index)
        {
            Close(node);
        }

        return node;
    }

    private TypeDraft Read(ITypeSymbol type)
    {
        foreach (IShapeStrategy strategy in strategies)
        {
            if (strategy.TryRead(type) is { } draft)
            {
                return draft;
            }
        }

        throw new InvalidOperationException($"No strategy for {type}.");
    }

    private void Close(TypeNode root)
    {
        List<TypeNode> component = [];
        int number = ++_componentCount;
        TypeNode node;
        do
        {
            node = _open.Pop();
            node.IsOpen = false;
            node.Component = number;
            component.Add(node);
        } while (node != root);

        component.Sort(static (left, right) => string.CompareOrdinal(left.TypeName, right.TypeName));
        ComponentCloser.Close(component);
    }
}
