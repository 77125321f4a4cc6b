namespace Cachewright.Generator.Model;

/// <summary>One entry, or one per element of a collection.</summary>
internal sealed record EntryStep(EntryTarget Target, EquatableArray<KeyArgument> Arguments) : InvalidationStep;
