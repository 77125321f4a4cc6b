namespace Cachewright.Integration.Shop;

internal interface IStock
{
    Task<string> LevelAsync(int id);

    Task<string> LevelAsync(string id);

    Task SellAsync(int id);

    Task CountAsync(int id, Gate gate);

    Task ShelveAsync(int id, Shelf shelf);

    Task<Product> LabelAsync(int id);
}
