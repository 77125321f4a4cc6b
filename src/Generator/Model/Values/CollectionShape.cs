namespace Cachewright.Generator.Model.Values;

/// <summary>A sequence of elements: a MessagePack array.</summary>
/// <param name="Identity">What every codec says about its type.</param>
/// <param name="Element">The elements.</param>
/// <param name="Form">How the collection is built and counted.</param>
internal sealed record CollectionShape(CodecIdentity Identity, ValueAccess Element, CollectionForm Form)
    : TypeShape(Identity);
