namespace Cachewright.Generator.Model.Keys;

/// <summary>Several values, one after the other: a record, a tuple.</summary>
/// <param name="Type">The type, fully qualified, with its nullability.</param>
/// <param name="IsStruct">Whether it is a struct: <c>Value</c> then stands between a nullable one and its members.</param>
/// <param name="CanBeNull">Whether null may stand in its place; reference types always can, whatever they are annotated with.</param>
/// <param name="Members">The members that the type's equality compares.</param>
internal sealed record CompositeKeyModel(
    string Type,
    bool IsStruct,
    bool CanBeNull,
    EquatableArray<KeyMemberModel> Members
) : KeyValueModel(Type);
