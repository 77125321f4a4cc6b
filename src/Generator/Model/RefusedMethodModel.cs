namespace Cachewright.Generator.Model;

/// <summary>A partial method of a class of which something was refused.</summary>
/// <param name="Modifiers">The modifiers as declared: <c>public static partial</c>.</param>
/// <param name="Signature">The signature.</param>
internal sealed record RefusedMethodModel(string Modifiers, SignatureModel Signature);
