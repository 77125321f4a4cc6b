namespace Cachewright.Generator.Model.Values;

/// <summary>A type that a value of a union may be of.</summary>
/// <param name="Key">Its number in the bytes.</param>
/// <param name="Value">How it is written.</param>
internal sealed record UnionCase(int Key, ValueAccess Value);
