namespace Cachewright.Integration.Shop;

internal interface IRepository<T>
{
    Task<string> DescribeAsync(int id);

    Task SaveAsync(int id);
}
