namespace Cachewright.DependencyInjection;

/// <summary>Takes the place of the service key in the constructor of a generic decorator, and brings the original along.</summary>
/// <param name="Original">What to wrap.</param>
/// <param name="ServiceKey">The key of the registration.</param>
internal sealed record HandedOver(object Original, object? ServiceKey);
