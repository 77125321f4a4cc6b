namespace Cachewright.Generator.Model.Values;

/// <summary>What <c>[assembly: CacheValue]</c> lists.</summary>
/// <param name="Values">The types that can be stored.</param>
/// <param name="Rejections">Why others can't, as <c>id: message</c>.</param>
internal sealed record DeclaredValuesModel(EquatableArray<ValueModel> Values, EquatableArray<string> Rejections);
