namespace Cachewright.Protocol;

/// <summary>Runs a method that is not asynchronous.</summary>
internal readonly struct BlockingLoad<TState, TValue>(TState state, Func<TState, TValue> load) : ILoad<TValue>
{
    /// <inheritdoc />
    public ValueTask<TValue> RunAsync(CancellationToken cancellationToken) => new(load(state));
}
