namespace Cachewright.Integration.Shop;

/// <summary>Has every form of invalidation and of write-through.</summary>
[CacheDefaults(Name = "catalog")]
internal sealed class ProductCatalog(ShopDatabase database) : IProductCatalog
{
    [Cached(Ttl = 3600)]
    public Task<Product?> GetAsync(int id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(data => data.Find(id), cancellationToken);

    [Cached(Ttl = 3600, Tags = ["category:{categoryId}", "lists"])]
    public Task<IReadOnlyList<Product>> ListAsync(int categoryId, int page) =>
        database.ReadAsync(data => data.InCategory(categoryId));

    [Cached(Ttl = 3600)]
    public Task<int> CountAsync(string text, [CacheKeyIgnore] string trace) => database.ReadAsync(_ => text.Length);

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["category:{product.CategoryId}"])]
    public Task UpdateAsync(int id, Product product) => database.WriteAsync(data => data.Put(product with { Id = id }));

    [InvalidatesCache(Tags = ["category:{draft.CategoryId}"])]
    public Task MoveAsync(Draft draft, int categoryId) =>
        database.WriteAsync(data =>
        {
            draft.CategoryId = categoryId;
            data.Put(new Product(draft.Id, "moved", categoryId));
        });

    [InvalidatesCache(nameof(GetAsync), Map = ["id=result.Id"])]
    public async Task<Product> CreateAsync(string name)
    {
        Product created = new(1, name, 7);
        await database.WriteAsync(data => data.Put(created));
        return created;
    }

    [InvalidatesCache(nameof(GetAsync))]
    public Task DeleteAsync(int[] id) => database.WriteAsync(data => Array.ForEach(id, data.Remove));

    [InvalidatesCache(nameof(GetAsync), Map = ["id=left.Id"])]
    [InvalidatesCache(nameof(GetAsync), Map = ["id=right.Id"])]
    public Task SwapAsync(Draft left, Draft right) => database.WriteAsync(_ => { });

    [InvalidatesCache(nameof(GetAsync), Map = ["id=selection.Ids"])]
    public Task ForgetAsync(Selection? selection) => database.WriteAsync(_ => { });

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["category:{product.CategoryId}"])]
    public async Task AnnounceAsync(int id, Product product)
    {
        await database.WriteAsync(data => data.Put(product with { Id = id }));
        throw new IOException("The mail server is away.");
    }

    [InvalidatesCache(nameof(ListAsync), All = true)]
    public Task SortAsync() => database.WriteAsync(_ => { });

    [InvalidatesCache]
    public Task ImportAsync() => database.WriteAsync(_ => { });

    [UpdatesCache(nameof(GetAsync))]
    public async Task<Product> RenameAsync(int id, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Product renamed = new(id, name, 7);
        await database.WriteAsync(data => data.Put(renamed));
        return renamed;
    }

    [UpdatesCache(nameof(GetAsync), Value = "product", Map = ["id=product.Id"])]
    public Task ReplaceAsync(Product product) => database.WriteAsync(data => data.Put(product));
}
