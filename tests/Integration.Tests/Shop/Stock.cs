namespace Cachewright.Integration.Shop;

/// <summary>Overloads; a write of the shop's other class.</summary>
internal sealed class Stock(ShopDatabase database) : IStock
{
    [Cached(Ttl = 3600)]
    public Task<string> LevelAsync(int id) => database.ReadAsync(_ => "by number");

    [Cached(Ttl = 3600)]
    public Task<string> LevelAsync(string id) => database.ReadAsync(_ => "by name");

    [InvalidatesCache(nameof(LevelAsync))]
    [InvalidatesCache(typeof(ProductCatalog), nameof(ProductCatalog.GetAsync))]
    [InvalidatesCache(typeof(ProductCatalog), nameof(ProductCatalog.CountAsync), All = true)]
    public Task SellAsync(int id) => database.WriteAsync(_ => { });

    [InvalidatesCache(
        typeof(ProductCatalog),
        nameof(ProductCatalog.GetAsync),
        Fenced = true,
        FencePolicy = FencePolicy.FailWrite
    )]
    public async Task CountAsync(int id, Gate gate)
    {
        await database.WriteAsync(data => data.Put(new Product(id, "counted", 7)));
        await gate.PassAsync(CancellationToken.None);
    }

    [InvalidatesCache(typeof(ProductCatalog), nameof(ProductCatalog.GetAsync), Fenced = true)]
    [InvalidatesCache(Tags = ["shelf:{shelf.Name}"])]
    public Task ShelveAsync(int id, Shelf shelf) =>
        database.WriteAsync(data => data.Put(new Product(id, "shelved", 7)));

    [UpdatesCache(typeof(ProductCatalog), nameof(ProductCatalog.GetAsync))]
    public async Task<Product> LabelAsync(int id)
    {
        Product labelled = new(id, "labelled", 7);
        await database.WriteAsync(data => data.Put(labelled));
        return labelled;
    }
}
