using Cachewright;

namespace Shop;

public sealed record Order(int Id, int ProductId, IReadOnlyList<int> Lines);

public interface IStock
{
    Task<int> LevelAsync(int id);
    Task<int> LevelAsync(string sku);
}

public sealed class Stock : IStock
{
    [Cached(Ttl = 60)]
    public Task<int> LevelAsync(int id) => Task.FromResult(id);

    [Cached(Ttl = 60)]
    public Task<int> LevelAsync(string sku) => Task.FromResult(sku.Length);
}

public interface IOrders
{
    Task<Order?> GetAsync(int id);
    Task<Order> CreateAsync(int productId);
    Task CancelAsync(int[] id);
    Task ReplaceAsync(Order order);
    Task PurgeAsync();
    Task PurgeOneAsync();
    void Touch(int id);
    ValueTask<bool> ShipAsync(int id, string sku);
    Task<Order> FencedAsync(int id, Order order, CancellationToken cancellationToken);
    void FencedTouch(int id);
}

public sealed class Orders : IOrders
{
    [Cached(Ttl = 60)]
    public Task<Order?> GetAsync(int id) => Task.FromResult<Order?>(null);

    [InvalidatesCache(nameof(GetAsync), Map = ["id=result.Id"])]
    public Task<Order> CreateAsync(int productId) => Task.FromResult(new Order(1, productId, []));

    [InvalidatesCache(nameof(GetAsync))]
    public Task CancelAsync(int[] id) => Task.CompletedTask;

    [InvalidatesCache(nameof(GetAsync), Map = ["id=order.Lines"])]
    [InvalidatesCache(typeof(Stock), nameof(Stock.LevelAsync), Map = ["id=order.ProductId"])]
    public Task ReplaceAsync(Order order) => Task.CompletedTask;

    [InvalidatesCache]
    [InvalidatesCache(typeof(Stock), nameof(Stock.LevelAsync), All = true)]
    public Task PurgeAsync() => Task.CompletedTask;

    [InvalidatesCache(nameof(GetAsync), All = true)]
    public Task PurgeOneAsync() => Task.CompletedTask;

    [InvalidatesCache(nameof(GetAsync))]
    public void Touch(int id) { }

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(typeof(Stock), nameof(Stock.LevelAsync), Map = ["sku=sku"])]
    [InvalidatesCache(Tags = ["shipped", "sku:{sku}"])]
    public ValueTask<bool> ShipAsync(int id, string sku) => new(true);

    [InvalidatesCache(nameof(GetAsync), Fenced = true, FencePolicy = FencePolicy.FailWrite)]
    [InvalidatesCache(Tags = ["product:{order.ProductId}"], Fenced = true)]
    [InvalidatesCache(Tags = ["orders:{result.Id}"])]
    public Task<Order> FencedAsync(int id, Order order, CancellationToken cancellationToken) => Task.FromResult(order);

    [InvalidatesCache(nameof(GetAsync), Fenced = true)]
    public void FencedTouch(int id) { }
}
