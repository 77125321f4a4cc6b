namespace Cachewright.Generator.Model.Values;

/// <summary>How the values of one result type are stored.</summary>
/// <param name="TypeName">The type in emitted form: fully qualified, nullable annotations as declared.</param>
/// <param name="CodecExpression">The codec in emitted form, of type <c>ValueCodec&lt;T&gt;</c>; null at run time where an open type was not listed.</param>
/// <param name="Fingerprint">The hash of the whole graph's shape; 0 where the type is known at run time only.</param>
/// <param name="IsImmutable">Whether callers may share an instance.</param>
/// <param name="Types">Every type of the graph that has a codec of its own, the result's included.</param>
internal sealed record ValueModel(
    string TypeName,
    string CodecExpression,
    ulong Fingerprint,
    bool IsImmutable,
    EquatableArray<TypeShape> Types
);
