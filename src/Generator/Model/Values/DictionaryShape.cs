namespace Cachewright.Generator.Model.Values;

/// <summary>Keys with a value each: a MessagePack map.</summary>
/// <param name="Identity">What every codec says about its type.</param>
/// <param name="Key">The keys.</param>
/// <param name="Value">The values.</param>
/// <param name="Form">How the dictionary is built and counted.</param>
internal sealed record DictionaryShape(CodecIdentity Identity, ValueAccess Key, ValueAccess Value, CollectionForm Form)
    : TypeShape(Identity);
