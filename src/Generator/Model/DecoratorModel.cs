namespace Cachewright.Generator.Model;

/// <summary>The class that stands in front of an annotated one.</summary>
/// <param name="Interfaces">What it implements, fully qualified.</param>
/// <param name="Members">Every member of those interfaces.</param>
internal sealed record DecoratorModel(EquatableArray<string> Interfaces, EquatableArray<MemberModel> Members);
