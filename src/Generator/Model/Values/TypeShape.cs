namespace Cachewright.Generator.Model.Values;

/// <summary>A type that gets a codec of its own. Equal types give equal shapes, whichever method they were reached from.</summary>
/// <param name="Identity">What every codec says about its type.</param>
internal abstract record TypeShape(CodecIdentity Identity);
