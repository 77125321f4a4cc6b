namespace Cachewright.DependencyInjection;

/// <summary>Where the original of a decorated registration is found.</summary>
/// <param name="PublicType">The service type that now resolves to the decorator.</param>
/// <param name="PrivateType">The service type of the original.</param>
/// <param name="Key">Its key.</param>
internal sealed record DecoratedOriginal(Type PublicType, Type PrivateType, OriginalKey Key);
