using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>Which members are stored, and where.</summary>
internal interface IObjectPlan
{
    /// <summary>How members are told apart.</summary>
    ObjectLayout Layout { get; }

    /// <summary>Leaves out what the type does not want stored, before a constructor is looked for.</summary>
    void Filter(MemberList members);

    /// <summary>Gives each stored member its place.</summary>
    IReadOnlyList<PlannedMember> Place(MemberList members, ConstructorCall? call);
}
