namespace Cachewright.Runtime.Benchmarks.Catalog;

/// <summary>The annotated class: everything else about it is generated.</summary>
public sealed class ProductCatalog(ProductSource source) : IProductCatalog
{
    [Cached(Ttl = 3600)]
    public Task<Product> GetAsync(int id) => Task.FromResult(source.Load(id));

    [Cached(Ttl = 3600, Tags = ["product:{id}", "catalog"])]
    public Task<Product> GetTaggedAsync(int id) => Task.FromResult(source.Load(id));
}
