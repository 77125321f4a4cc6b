namespace Cachewright.Generator.Model.Values;

/// <summary><c>Nullable&lt;T&gt;</c>: nil, or the value.</summary>
internal sealed record NullableShape(CodecIdentity Identity, ValueAccess Value) : TypeShape(Identity);
