namespace Cachewright.Generator.Model.Values;

/// <summary>A type that is one MessagePack value, such as a number or an enum; it needs a codec only as a result itself.</summary>
internal sealed record ScalarShape(CodecIdentity Identity, ValueAccess Value) : TypeShape(Identity);
