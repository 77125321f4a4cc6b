namespace Cachewright.Generator.Model.Values;

/// <summary>A type that a formatter of the user's writes, whatever it is.</summary>
/// <param name="Identity">What every codec says about its type.</param>
/// <param name="ValueTypeName">The type as the formatter names it: it may take nulls where the codec's type does not.</param>
/// <param name="Creation">An expression that makes the formatter.</param>
internal sealed record FormatterShape(CodecIdentity Identity, string ValueTypeName, string Creation)
    : TypeShape(Identity);
