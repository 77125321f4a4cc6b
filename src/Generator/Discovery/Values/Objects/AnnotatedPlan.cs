using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>
/// A type with <c>[MessagePackObject]</c>: the members and keys that it names, so that the bytes are those that MessagePack writes. What it does not name
/// is no part of the value, by its author's word.
/// </summary>
internal sealed class AnnotatedPlan(AttributeData annotation) : IObjectPlan
{
    /// <summary>Keys are places in an array; a slip of the finger should not write a megabyte of nils.</summary>
    private const int LargestKey = 1000;

    private readonly bool _keysAreNames = ValueAnnotations.KeysAreNames(annotation);
    private bool _hasNames;

    public ObjectLayout Layout => _hasNames ? ObjectLayout.Map : ObjectLayout.Array;

    public void Filter(MemberList members)
    {
        foreach (IFieldSymbol field in members.HiddenFields)
        {
            if (ValueAnnotations.Key(field) is not null || members.UnclaimedFields.Contains(field))
            {
                members.Problems.Add(HiddenState.Of(field, "[IgnoreMember]"));
            }
        }

        members.Candidates.RemoveAll(member =>
            ValueAnnotations.Key(member.Symbol) is null
            && (member.Symbol.DeclaredAccessibility != Accessibility.Public || member.IsComputed)
        );
        _hasNames = _keysAreNames || members.Candidates.Any(member => ValueAnnotations.Key(member.Symbol) is string);
        foreach (MemberCandidate member in members.Candidates)
        {
            if (Reject(member) is { } reason)
            {
                members.Problems.Add(new(ValueRules.Annotation, member.ForPeople, reason));
            }
        }

        if (_hasNames)
        {
            // MessagePack looks at properties first.
            List<MemberCandidate> sorted = [.. members.Candidates.OrderBy(member => member.Symbol is IFieldSymbol)];
            members.Candidates.Clear();
            members.Candidates.AddRange(sorted);
        }
    }

    public IReadOnlyList<PlannedMember> Place(MemberList members, ConstructorCall? call)
    {
        List<PlannedMember> planned = [.. members.Candidates.Select((member, index) => Place(member, index, call))];
        IEnumerable<IGrouping<string, PlannedMember>> twice = planned
            .GroupBy(each => _hasNames ? each.Key : $"{each.Position}")
            .Where(same => same.Count() > 1);
        foreach (IGrouping<string, PlannedMember> same in twice)
        {
            string reason = $"has the key {same.Key}, which {same.First().Member.ForPeople} has too. Give each its own";
            members.Problems.Add(new(ValueRules.Annotation, same.Last().Member.ForPeople, reason));
        }

        return [.. planned.OrderBy(each => each.Position)];
    }

    private PlannedMember Place(MemberCandidate member, int index, ConstructorCall? call)
    {
        bool isDerived = member.IsComputed && call?.Arguments.Contains(member) != true;
        object? key = ValueAnnotations.Key(member.Symbol);
        return _hasNames
            ? new(member, index, key as string ?? member.Name, isDerived)
            : new(member, key as int? ?? index, "", isDerived);
    }

    private string? Reject(MemberCandidate member) =>
        (ValueAnnotations.Key(member.Symbol), _hasNames) switch
        {
            (null, _) when !_keysAreNames => "has no [Key]. Give it one, or mark it with [IgnoreMember]",
            (int, true) => "has a number as its [Key] where other members have names. Use one or the other",
            (int key, false) when key is < 0 or > LargestKey => $"has the [Key] {key}. Use 0 to {LargestKey}",
            _ => null,
        };
}
