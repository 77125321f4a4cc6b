namespace Cachewright.Integration.Shop;

/// <summary>A generic service: each type argument has entries of its own.</summary>
internal sealed class Repository<T>(ShopDatabase database) : IRepository<T>
{
    [Cached(Ttl = 3600)]
    public Task<string> DescribeAsync(int id) => database.ReadAsync(_ => $"{typeof(T).Name} {id}");

    [InvalidatesCache(nameof(DescribeAsync))]
    public Task SaveAsync(int id) => database.WriteAsync(_ => { });
}
