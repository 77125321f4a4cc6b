namespace Cachewright.Generator.Model;

/// <summary>One method with <c>[InvalidatesCache]</c> or <c>[UpdatesCache]</c>.</summary>
/// <param name="Signature">The signature.</param>
/// <param name="Steps">What becomes invalid, in the order of the attributes.</param>
/// <param name="Updates">What gets a new value.</param>
internal sealed record WriteMethodModel(
    SignatureModel Signature,
    EquatableArray<InvalidationStep> Steps,
    EquatableArray<UpdateStep> Updates
);
