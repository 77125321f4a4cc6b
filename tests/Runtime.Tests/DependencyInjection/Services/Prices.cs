namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>An "annotated" class with partial methods only: it has no decorator.</summary>
internal sealed class Prices : IPrices;
