namespace Cachewright.Integration.Shop;

/// <summary>The same mutable value, once copied for each caller and once shared by them.</summary>
internal sealed class Baskets(ShopDatabase database) : IBaskets
{
    [Cached(Ttl = 3600)]
    public Task<Basket> GetAsync(int id) => database.ReadAsync(_ => new Basket { Id = id, Items = ["apple"] });

    [Cached(Ttl = 3600, Share = true)]
    public Task<Basket> SharedAsync(int id) => database.ReadAsync(_ => new Basket { Id = id, Items = ["apple"] });
}
