namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class CatalogCache(ICache cache, object? serviceKey)
{
    public ICache Cache => cache;

    public object? ServiceKey => serviceKey;
}
