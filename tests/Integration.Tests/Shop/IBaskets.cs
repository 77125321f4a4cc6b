namespace Cachewright.Integration.Shop;

internal interface IBaskets
{
    Task<Basket> GetAsync(int id);

    Task<Basket> SharedAsync(int id);
}
