using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>Reports everything that keeps one result from being stored, each with the member that leads to it.</summary>
internal sealed class ProblemWalk(IProblemSink problems, Location? location, string methodName)
{
    /// <summary>Whoever refers to the whole, in messages.</summary>
    public const string Root = "the result";

    private readonly HashSet<TypeNode> _seen = [];

    public void Report(TypeNode root) => Visit(root, Root);

    private void Visit(TypeNode node, string owner)
    {
        foreach (ValueProblem problem in node.Draft.Problems)
        {
            problems.Report(problem.Rule, location, [methodName, problem.Subject ?? owner, .. problem.Arguments]);
        }

        // A refused type without parts is named again for every member that is of it; the others are walked once.
        if (node.Draft.Parts.IsEmpty || !_seen.Add(node))
        {
            return;
        }

        for (int index = 0; index < node.Children.Count; index++)
        {
            TypeNode child = node.Children[index];
            if (!child.IsStorable && !_seen.Contains(child))
            {
                Visit(child, node.Draft.Parts[index].Owner ?? owner);
            }
        }
    }
}
