using Cachewright.Generator.Analyzers;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>
/// A private field is fine where a stored member bears its name (<c>_items</c> behind <c>Items</c>); any other holds state that would be lost.
/// </summary>
internal static class HiddenStateCheck
{
    public static void Run(MemberList members, IReadOnlyList<PlannedMember> stored)
    {
        HashSet<string> names = new(stored.Select(each => each.Member.Name), StringComparer.OrdinalIgnoreCase);
        foreach (IFieldSymbol field in members.HiddenFields.Where(field => !names.Contains(Bare(field.Name))))
        {
            members.Problems.Add(new(ValueRules.HiddenState, MemberCandidate.Describe(field), "[NonSerialized]"));
        }
    }

    private static string Bare(string field) =>
        (field.StartsWith("m_", StringComparison.Ordinal) ? field.Substring(2) : field).TrimStart('_');
}
