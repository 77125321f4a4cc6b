using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>A type without annotations: all its state, in declared order.</summary>
internal sealed class DeclaredOrderPlan : IObjectPlan
{
    public ObjectLayout Layout => ObjectLayout.Array;

    public void Filter(MemberList members)
    {
        members.Problems.AddRange(members.UnclaimedFields.Select(field => HiddenState.Of(field, "[NonSerialized]")));
        members.Problems.AddRange(
            members.OpaqueProperties.Select(property => HiddenState.Perhaps(property, members.Type))
        );
    }

    public IReadOnlyList<PlannedMember> Place(MemberList members, ConstructorCall? call) =>
        [
            .. members
                .Candidates.Where(member => !member.IsComputed || call?.Arguments.Contains(member) == true)
                .Select((member, index) => new PlannedMember(member, index, "", false)),
        ];
}
