namespace Cachewright.Generator.Model.Keys;

/// <summary>A member of a composite.</summary>
/// <param name="Name">The name of the property or field, as it is written in C#.</param>
/// <param name="Value">How it is written.</param>
internal sealed record KeyMemberModel(string Name, KeyValueModel Value);
