namespace Cachewright.Generator.Model;

/// <summary>One method with <c>[InvalidatesCache]</c> or <c>[UpdatesCache]</c>.</summary>
/// <param name="Signature">The signature.</param>
/// <param name="Steps">What becomes invalid, in the order of the attributes.</param>
/// <param name="Updates">What gets a new value.</param>
/// <param name="Fence">The policy by which it is held, the strictest of all attributes; null: nothing is held but the updates.</param>
internal sealed record WriteMethodModel(
    SignatureModel Signature,
    EquatableArray<InvalidationStep> Steps,
    EquatableArray<UpdateStep> Updates,
    string? Fence
);
