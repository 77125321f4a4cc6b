namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class ConstructedCache;
