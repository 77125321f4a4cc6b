namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class CachedCatalog(Catalog original, CatalogCache cache) : ICatalog, ICatalogSearch
{
    public Catalog Original => original;

    public CatalogCache Cache => cache;

    public Guid Id => original.Id;

    public void Dispose() { }
}
