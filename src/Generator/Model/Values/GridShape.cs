namespace Cachewright.Generator.Model.Values;

/// <summary>An array of several dimensions: their lengths, and an array of the elements.</summary>
/// <param name="Identity">What every codec says about its type.</param>
/// <param name="Element">The elements.</param>
/// <param name="Rank">How many dimensions.</param>
internal sealed record GridShape(CodecIdentity Identity, ValueAccess Element, int Rank) : TypeShape(Identity);
