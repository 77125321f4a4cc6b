using Cachewright;

namespace Shop;

public sealed record Product(int Id, string Name, int CategoryId);

public interface IProductCatalog
{
    Task<IReadOnlyList<Product>> ListAsync(int categoryId, int page, CancellationToken ct = default);
    Task<Product?> GetAsync(int id, CancellationToken ct = default);
    Task UpdateAsync(int id, Product product);
    Task<Product> RenameAsync(int id, string name);
    Task<int> CountAsync();
}

public sealed class ProductCatalog : IProductCatalog
{
    [Cached(Ttl = 3600, Tags = ["category:{categoryId}"])]
    public Task<IReadOnlyList<Product>> ListAsync(int categoryId, int page, CancellationToken ct = default) =>
        Task.FromResult<IReadOnlyList<Product>>([]);

    [Cached(Ttl = 3600)]
    public Task<Product?> GetAsync(int id, CancellationToken ct = default) => Task.FromResult<Product?>(null);

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["category:{product.CategoryId}"])]
    public Task UpdateAsync(int id, Product product) => Task.CompletedTask;

    [UpdatesCache(nameof(GetAsync))]
    public Task<Product> RenameAsync(int id, string name) => Task.FromResult(new Product(id, name, 1));

    public Task<int> CountAsync() => Task.FromResult(0);
}
