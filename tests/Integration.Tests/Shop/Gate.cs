namespace Cachewright.Integration.Shop;

/// <summary>Holds one operation of the database until the test lets it go.</summary>
internal sealed class Gate
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The operation stands at the gate.</summary>
    public Task Reached => _reached.Task.WaitAsync(_patience);

    /// <summary>Lets it go.</summary>
    public void Open() => _open.TrySetResult();

    /// <summary>Stops here, until the gate is opened or the caller leaves.</summary>
    public Task PassAsync(CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        return _open.Task.WaitAsync(_patience, cancellationToken);
    }
}
