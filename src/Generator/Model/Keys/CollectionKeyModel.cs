namespace Cachewright.Generator.Model.Keys;

/// <summary>A count, then the elements: in their order, or in the order of their bytes.</summary>
/// <param name="Type">The type, fully qualified, with its nullability.</param>
/// <param name="Absence">How the type says that there is no collection.</param>
/// <param name="Count">The member that tells how many elements there are: <c>Length</c> or <c>Count</c>.</param>
/// <param name="ElementType">The type of an element, as a loop declares it.</param>
/// <param name="Elements">What is written of each element: itself, or the key and the value of a dictionary's pair.</param>
/// <param name="IsOrdered">Whether two orders are two keys.</param>
/// <param name="IsIndexed">Whether it is read by index: an interface's enumerator would be an object of its own.</param>
internal sealed record CollectionKeyModel(
    string Type,
    CollectionAbsence Absence,
    string Count,
    string ElementType,
    EquatableArray<KeyMemberModel> Elements,
    bool IsOrdered,
    bool IsIndexed
) : KeyValueModel(Type);
