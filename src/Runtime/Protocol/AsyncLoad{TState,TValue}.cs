namespace Cachewright.Protocol;

/// <summary>Runs a method that is asynchronous.</summary>
internal readonly struct AsyncLoad<TState, TValue>(
    TState state,
    Func<TState, CancellationToken, ValueTask<TValue>> load
) : ILoad<TValue>
{
    /// <inheritdoc />
    public ValueTask<TValue> RunAsync(CancellationToken cancellationToken) => load(state, cancellationToken);
}
