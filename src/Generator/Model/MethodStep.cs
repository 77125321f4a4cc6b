namespace Cachewright.Generator.Model;

/// <summary>Every entry of a method.</summary>
internal sealed record MethodStep(EntryTarget Target) : InvalidationStep;
