namespace Cachewright.DependencyInjection;

/// <summary>
/// The container disposes what it resolved, which is the decorator, and would never see the original. So it disposes this, and
/// with it the original, in the same order and the same way as before. (An original that passes through is the container's.)
/// </summary>
internal sealed class OwningFactoryResult(object original, object decorator)
    : FactoryResult(original, decorator),
        IDisposable,
        IAsyncDisposable
{
    public void Dispose()
    {
        if (Original is not IDisposable disposable)
        {
            throw new InvalidOperationException(
                $"'{Original!.GetType()}' type only implements IAsyncDisposable. Use DisposeAsync to dispose the container."
            );
        }
        disposable.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        if (Original is IAsyncDisposable asyncDisposable)
        {
            return asyncDisposable.DisposeAsync();
        }
        Dispose();
        return default;
    }
}
