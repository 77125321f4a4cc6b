namespace Cachewright.Generator.Model.Values;

/// <summary>How a value is made of its members.</summary>
/// <param name="IsTuple">A tuple literal instead of a constructor call.</param>
/// <param name="Arguments">The members passed, in the order of the parameters.</param>
/// <param name="Assignments">The members assigned in the initializer.</param>
/// <param name="HiddenAssignments">The members that no initializer can name, because a derived class hides them; assigned afterwards.</param>
/// <param name="Fills">The members that hold a collection already, which is filled afterwards.</param>
internal sealed record ObjectConstruction(
    bool IsTuple,
    EquatableArray<MemberShape> Arguments,
    EquatableArray<MemberShape> Assignments,
    EquatableArray<MemberShape> HiddenAssignments,
    EquatableArray<MemberShape> Fills
);
