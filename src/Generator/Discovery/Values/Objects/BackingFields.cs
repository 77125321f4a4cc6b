using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>
/// A private field belongs to the member that bears its name (<c>_items</c> behind <c>Items</c>), which is no mere computation then. A field that no member
/// claims holds state that would be lost.
/// </summary>
internal static class BackingFields
{
    public static void Claim(MemberList members)
    {
        foreach (IFieldSymbol field in members.HiddenFields)
        {
            string name = Bare(field);
            int owner = members.Candidates.FindIndex(member =>
                string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)
            );
            if (owner < 0)
            {
                members.UnclaimedFields.Add(field);
                continue;
            }

            MemberCandidate member = members.Candidates[owner];
            bool isAllOfIt = SymbolEqualityComparer.Default.Equals(member.Type, field.Type);
            bool isFixed = field.IsReadOnly || field.ContainingType.IsValueType;
            members.HasOpaqueState |= !isAllOfIt || !isFixed;
            members.Candidates[owner] = member with { IsComputed = false };
        }
    }

    /// <summary>Whether the field of a compiled struct is a parameter that its primary constructor captured: <c>&lt;amount&gt;P</c>.</summary>
    public static bool IsCaptured(IFieldSymbol field) => field.Name.EndsWith(">P", StringComparison.Ordinal);

    private static string Bare(IFieldSymbol field) =>
        IsCaptured(field) ? field.Name.Substring(1, field.Name.Length - 3)
        : field.Name.StartsWith("m_", StringComparison.Ordinal) ? field.Name.Substring(2).TrimStart('_')
        : field.Name.TrimStart('_');
}
