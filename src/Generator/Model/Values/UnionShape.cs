namespace Cachewright.Generator.Model.Values;

/// <summary>An interface or abstract class with <c>[Union]</c>: the number of the case, and the case.</summary>
/// <param name="Identity">What every codec says about its type.</param>
/// <param name="Cases">In the order of their keys.</param>
internal sealed record UnionShape(CodecIdentity Identity, EquatableArray<UnionCase> Cases) : TypeShape(Identity);
