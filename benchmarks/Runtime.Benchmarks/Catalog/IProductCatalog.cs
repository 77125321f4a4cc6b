namespace Cachewright.Runtime.Benchmarks.Catalog;

public interface IProductCatalog
{
    Task<Product> GetAsync(int id);

    Task<Product> GetTaggedAsync(int id);
}
