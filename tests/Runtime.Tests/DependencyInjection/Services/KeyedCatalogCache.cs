namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class KeyedCatalogCache(object? serviceKey)
{
    public object? ServiceKey => serviceKey;
}
