namespace Cachewright.Runtime.Benchmarks.Keys;

/// <summary>Keys of four kinds; the methods are never called.</summary>
internal sealed class Orders : IOrders
{
    [Cached(Ttl = 60)]
    public Task<int> ByIdAsync(int id) => Task.FromResult(id);

    [Cached(Ttl = 60)]
    public Task<int> ByNameAsync(string name) => Task.FromResult(name.Length);

    [Cached(Ttl = 60, Tags = ["customer:{customer}"])]
    public Task<int> ByCustomerAsync(Guid customer, DateOnly day, decimal least) => Task.FromResult(day.Day);

    [Cached(Ttl = 60)]
    public Task<int> ByFilterAsync(OrderFilter filter) => Task.FromResult(filter.Categories.Length);
}
