using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>Collects the codecs that a result needs: its own, and those of all types inside that are not written in place.</summary>
internal static class ReachedShapes
{
    public static EquatableArray<TypeShape> From(TypeNode root)
    {
        HashSet<TypeNode> seen = [root];
        Queue<TypeNode> waiting = new([root]);
        List<TypeShape> shapes = [];
        while (waiting.Count > 0)
        {
            TypeNode node = waiting.Dequeue();
            if (node == root || node.Draft.Inline is null)
            {
                shapes.Add(node.Shape!);
            }

            foreach (TypeNode child in node.Children.Where(seen.Add))
            {
                waiting.Enqueue(child);
            }
        }

        return shapes.ToEquatableArray();
    }
}
