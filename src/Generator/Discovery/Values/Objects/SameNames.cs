using Cachewright.Generator.Analyzers;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>Adds members to those of base classes, where a name may be taken: by what is overridden, or by what is hidden.</summary>
internal static class SameNames
{
    public static void Add(MemberList members, MemberCandidate candidate)
    {
        int same = members.Candidates.FindIndex(other => other.Name == candidate.Name && !other.IsHidden);
        if (same < 0)
        {
            members.Candidates.Add(candidate);
            return;
        }

        MemberCandidate other = members.Candidates[same];
        if (candidate.Symbol.IsOverride || other.IsComputed)
        {
            RequireSameKey(members, candidate, other);
            members.Candidates[same] = candidate;
        }
        else if (HasKey(members, candidate) && HasKey(members, other))
        {
            // Told apart by their keys, as in MessagePack.
            members.Candidates[same] = Hide(other);
            members.Candidates.Add(candidate);
        }
        else if (candidate.IsComputed)
        {
            members.Candidates[same] = Hide(other);
        }
        else
        {
            string hidden = TypeNames.InMessage(other.Symbol.ContainingType) + "." + candidate.Name;
            members.Problems.Add(new(ValueRules.AmbiguousMember, candidate.ForPeople, hidden));
        }
    }

    /// <summary>What is set after the object is there can't be init-only.</summary>
    private static MemberCandidate Hide(MemberCandidate member) =>
        member with
        {
            IsHidden = true,
            IsAssignable = member.IsAssignable && !member.IsReadOnly,
        };

    /// <summary>MessagePack would write an override under both keys; nobody means that.</summary>
    private static void RequireSameKey(MemberList members, MemberCandidate candidate, MemberCandidate other)
    {
        object? key = ValueAnnotations.Key(candidate.Symbol);
        object? above = ValueAnnotations.Key(other.Symbol);
        if (members.IsAnnotated && candidate.Symbol.IsOverride && above is not null && !above.Equals(key))
        {
            members.Problems.Add(
                new(
                    ValueRules.Annotation,
                    candidate.ForPeople,
                    $"has the [Key] {key}, and {other.ForPeople}, which it overrides, has {above}. Give both the same"
                )
            );
        }
    }

    private static bool HasKey(MemberList members, MemberCandidate member) =>
        members.IsAnnotated && ValueAnnotations.Key(member.Symbol) is not null;
}
