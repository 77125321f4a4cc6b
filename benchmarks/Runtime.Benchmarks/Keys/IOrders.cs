namespace Cachewright.Runtime.Benchmarks.Keys;

internal interface IOrders
{
    Task<int> ByIdAsync(int id);

    Task<int> ByNameAsync(string name);

    Task<int> ByCustomerAsync(Guid customer, DateOnly day, decimal least);

    Task<int> ByFilterAsync(OrderFilter filter);
}
