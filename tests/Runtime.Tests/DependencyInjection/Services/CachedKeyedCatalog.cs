namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class CachedKeyedCatalog(KeyedCatalog original, KeyedCatalogCache cache) : IKeyedCatalog
{
    public KeyedCatalogCache Cache => cache;

    public object? ServiceKey => original.ServiceKey;

    public void Dispose() { }
}
