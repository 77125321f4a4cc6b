using System.Collections.Concurrent;

namespace Cachewright.Integration.Shop;

/// <summary>
/// What lies behind the services of all nodes. It counts reads, so that a test sees whether a call was answered by the cache, and stops
/// single operations at gates, so that a test decides on their order.
/// </summary>
internal sealed class ShopDatabase
{
    private readonly ConcurrentDictionary<int, Product> _products = new();
    private readonly ConcurrentDictionary<int, int> _finds = new();
    private readonly ConcurrentQueue<Gate> _reading = new();
    private readonly ConcurrentQueue<Gate> _beforeChanges = new();
    private readonly ConcurrentQueue<Gate> _afterChanges = new();
    private int _reads;

    /// <summary>How many reads there were.</summary>
    public int Reads => Volatile.Read(ref _reads);

    /// <summary>The next read stops when it knows its result.</summary>
    public Gate HoldNextRead() => Hold(_reading);

    /// <summary>The next write stops before it has changed anything.</summary>
    public Gate HoldBeforeNextChange() => Hold(_beforeChanges);

    /// <summary>The next write stops when it has changed everything.</summary>
    public Gate HoldAfterNextChange() => Hold(_afterChanges);

    public void Put(Product product) => _products[product.Id] = product;

    public void Remove(int id) => _products.TryRemove(id, out _);

    public Product? Find(int id)
    {
        _finds.AddOrUpdate(id, 1, static (_, count) => count + 1);
        return _products.GetValueOrDefault(id);
    }

    /// <summary>How often a product was looked for.</summary>
    public int FindsOf(int id) => _finds.GetValueOrDefault(id);

    public IReadOnlyList<Product> InCategory(int categoryId) =>
        [.. _products.Values.Where(product => product.CategoryId == categoryId).OrderBy(product => product.Id)];

    public async Task<T> ReadAsync<T>(Func<ShopDatabase, T> query, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _reads);
        T result = query(this);
        await PassAsync(_reading, cancellationToken);
        return result;
    }

    public T Read<T>(Func<ShopDatabase, T> query)
    {
        Interlocked.Increment(ref _reads);
        T result = query(this);
        PassAsync(_reading, CancellationToken.None).GetAwaiter().GetResult();
        return result;
    }

    public async Task WriteAsync(Action<ShopDatabase> change)
    {
        await PassAsync(_beforeChanges, CancellationToken.None);
        change(this);
        await PassAsync(_afterChanges, CancellationToken.None);
    }

    private static Gate Hold(ConcurrentQueue<Gate> operations)
    {
        Gate gate = new();
        operations.Enqueue(gate);
        return gate;
    }

    private static Task PassAsync(ConcurrentQueue<Gate> operations, CancellationToken cancellationToken) =>
        operations.TryDequeue(out Gate? gate) ? gate.PassAsync(cancellationToken) : Task.CompletedTask;
}
