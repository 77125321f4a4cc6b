namespace Cachewright.Integration.Shop;

/// <summary>A service whose result tells which scope it was loaded in.</summary>
internal sealed class Orders(OrderContext context, ShopDatabase database) : IOrders
{
    [Cached(Ttl = 3600)]
    public Task<int> ContextOfAsync(int id, CancellationToken cancellationToken = default) =>
        context.NumberAsync(cancellationToken);

    /// <summary>Fails until product 1 is there.</summary>
    [Cached(Ttl = 3600)]
    public async Task<string> FailAsync(int id) =>
        await database.ReadAsync(data => data.Find(1)?.Name)
        ?? throw new InvalidOperationException("Nothing is there.");
}
