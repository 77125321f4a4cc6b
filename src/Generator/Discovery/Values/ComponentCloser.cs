using System.Globalization;
using System.Text;
using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>Gives the types of one component what depends on everything they reach. All types outside it are finished already.</summary>
internal static class ComponentCloser
{
    /// <summary>Part of every fingerprint. Raise it when a change to the emitted code changes the bytes.</summary>
    private const string FormatVersion = "1";

    private const string Space = "global::Cachewright.Generated.";

    /// <param name="component">In a fixed order, since the order decides the fingerprint.</param>
    public static void Close(List<TypeNode> component)
    {
        bool isRecursive = component.Count > 1 || component[0].Children.Contains(component[0]);
        bool isStorable = component.All(node =>
            node.Draft.Problems.IsEmpty && Outside(node).All(child => child.IsStorable)
        );
        bool isImmutable = component.All(node =>
            node.Draft.IsImmutable && Outside(node).All(child => child.IsImmutable)
        );
        string shape = Describe(component);
        foreach (TypeNode node in component)
        {
            node.IsRecursive = isRecursive;
            node.IsStorable = isStorable;
            node.IsImmutable = isImmutable;
            node.Fingerprint = ShapeHash.Of($"{FormatVersion}\n{node.TypeName}\n{shape}");
        }

        foreach (TypeNode node in component.Where(node => node.IsStorable))
        {
            node.Shape = node.Draft.Build!(Identify(node), Accesses(node));
        }
    }

    private static IEnumerable<TypeNode> Outside(TypeNode node) =>
        node.Children.Where(child => child.Component != node.Component);

    private static string Describe(List<TypeNode> component)
    {
        StringBuilder text = new();
        foreach (TypeNode node in component)
        {
            text.Append(node.TypeName).Append(' ').Append(node.Draft.Description).Append('\n');
            for (int index = 0; index < node.Children.Count; index++)
            {
                TypePart part = node.Draft.Parts[index];
                TypeNode child = node.Children[index];
                string reached =
                    child.Component == node.Component
                        ? "inside"
                        : child.Fingerprint.ToString("x16", CultureInfo.InvariantCulture);
                text.Append($"  {part.Label} {TypeNames.InCode(part.Type)} {reached}\n");
            }
        }

        return text.ToString();
    }

    private static CodecIdentity Identify(TypeNode node) =>
        new(
            node.TypeName,
            node.CodecName,
            node.Fingerprint,
            node.IsImmutable,
            node.IsRecursive,
            node.Type.IsReferenceType,
            AcceptedIds(node)
        );

    private static string AcceptedIds(TypeNode node)
    {
        MarkedIds ids = new(isDeep: false);
        ids.Add(node.Type);
        ids.AddAll(node.Draft.Parts.Select(static part => part.Type));
        ids.AddAll(node.Draft.Mentioned);
        return ids.List;
    }

    private static ValueAccess[] Accesses(TypeNode node)
    {
        ValueAccess[] accesses = new ValueAccess[node.Children.Count];
        for (int index = 0; index < accesses.Length; index++)
        {
            string typeName = TypeNames.InCode(node.Draft.Parts[index].Type);
            TypeNode child = node.Children[index];
            accesses[index] = child.Draft.Inline is { } inline
                ? inline with
                {
                    TypeName = typeName,
                }
                : Call(node, child, typeName);
        }

        return accesses;
    }

    /// <summary>Calls another codec. Inside a component the depth is handed on; a component that is entered starts at 0.</summary>
    private static ValueAccess Call(TypeNode caller, TypeNode callee, string typeName)
    {
        string depth =
            !callee.IsRecursive ? ""
            : callee.Component != caller.Component ? ", 0"
            : ", depth + 1";
        string certainty = callee.Type.IsReferenceType ? "!" : "";
        return new(
            typeName,
            $"{Space}{callee.CodecName}.WriteValue(ref writer, {{0}}{depth})",
            $"{Space}{callee.CodecName}.ReadValue(ref reader{depth}){certainty}"
        );
    }
}
