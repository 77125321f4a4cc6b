namespace Cachewright.Integration.Shop;

/// <summary>As a DbContext is: one per scope, and of no use after it.</summary>
internal sealed class OrderContext(ShopDatabase database) : IDisposable
{
    private static int _last;
    private volatile bool _isDisposed;

    /// <summary>Tells contexts apart.</summary>
    public int Number { get; } = Interlocked.Increment(ref _last);

    public async Task<int> NumberAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        int number = await database.ReadAsync(_ => Number, cancellationToken);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return number;
    }

    public void Dispose() => _isDisposed = true;
}
