namespace Cachewright.Integration.Shop;

internal interface IOrders
{
    Task<int> ContextOfAsync(int id, CancellationToken cancellationToken = default);

    Task<string> FailAsync(int id);
}
