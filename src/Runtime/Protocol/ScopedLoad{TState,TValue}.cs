namespace Cachewright.Protocol;

/// <summary>Runs a method on an instance from a scope.</summary>
internal readonly struct ScopedLoad<TState, TValue>(
    TState state,
    IServiceProvider services,
    Func<TState, IServiceProvider, CancellationToken, ValueTask<TValue>> load
) : ILoad<TValue>
{
    /// <inheritdoc />
    public ValueTask<TValue> RunAsync(CancellationToken cancellationToken) => load(state, services, cancellationToken);
}
