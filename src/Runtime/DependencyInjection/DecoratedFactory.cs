namespace Cachewright.DependencyInjection;

/// <summary>A registration whose factory tells only at run time what it makes.</summary>
/// <param name="PublicType">The service type.</param>
/// <param name="ServiceKey">The key of a keyed registration.</param>
/// <param name="Key">The key of its <see cref="FactoryResult"/>.</param>
internal sealed record DecoratedFactory(Type PublicType, object? ServiceKey, OriginalKey Key);
