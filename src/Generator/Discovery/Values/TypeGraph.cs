using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>
/// Reads every type once, however many results lead to it. Types that contain each other form a component (Tarjan's algorithm), which is closed as a
/// whole: only then is it known what they reach, and so whether they can be stored, are immutable, and what their fingerprints are.
/// </summary>
internal sealed class TypeGraph(IReadOnlyList<IShapeStrategy> strategies)
{
    private readonly Dictionary<ITypeSymbol, TypeNode> _nodes = new(SymbolEqualityComparer.IncludeNullability);
    private readonly Dictionary<string, TypeNode> _formatted = [];
    private readonly Stack<TypeNode> _open = new();
    private int _metCount;
    private int _componentCount;

    /// <summary>The type and, through it, everything it contains.</summary>
    public TypeNode Visit(ITypeSymbol declared)
    {
        ITypeSymbol type = TypeNames.Unannotated(declared);
        if (_nodes.TryGetValue(type, out TypeNode? known))
        {
            return known;
        }

        TypeNode node = new(type, Read(type), CodecNames.Of(type), _metCount++);
        _nodes.Add(type, node);
        return Explore(node);
    }

    /// <summary>A part that brings its own formatter is no node of its type: two members of one type may have two formatters.</summary>
    private TypeNode Visit(TypePart part)
    {
        if (part.Formatter is not { } draft)
        {
            return Visit(part.Type);
        }

        string name = CodecNames.Of(part.Type, draft.Description);
        if (draft.Problems.IsEmpty && _formatted.TryGetValue(name, out TypeNode? known))
        {
            return known;
        }

        TypeNode node = new(TypeNames.Unannotated(part.Type), draft, name, _metCount++);
        _formatted[name] = node;
        return Explore(node);
    }

    private TypeNode Explore(TypeNode node)
    {
        _open.Push(node);
        foreach (TypePart part in node.Draft.Parts)
        {
            TypeNode child = Visit(part);
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
