using System.ComponentModel;

namespace Cachewright.CompilerServices;

/// <summary>The entries of one cached method: what generated wrappers and handles call.</summary>
/// <typeparam name="TKey">The method's key struct.</typeparam>
/// <typeparam name="TValue">The method's result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CachedMethod<TKey, TValue> : CachedMethod
    where TKey : struct, ICallKey
{
    /// <summary>Binds a method to a cache.</summary>
    /// <param name="cache">The cache that <c>AddCachewright</c> registered.</param>
    /// <param name="definition">What the attribute says.</param>
    /// <param name="serviceKey">The key of a keyed registration; it becomes part of the entries' keys.</param>
    public CachedMethod(ICache cache, CachedMethodDefinition<TKey, TValue> definition, object? serviceKey = null)
    {
        throw new NotImplementedException();
    }

    /// <summary>Cache-aside: returns the valid entry, or loads and stores it.</summary>
    public ValueTask<TValue> GetAsync<TState>(
        TKey key,
        TState state,
        Func<TState, CancellationToken, ValueTask<TValue>> load,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>The same for methods that are not asynchronous.</summary>
    public TValue Get<TState>(TKey key, TState state, Func<TState, TValue> load) => throw new NotImplementedException();

    /// <summary>Loads anew whatever is stored, and stores the result.</summary>
    public ValueTask<TValue> RefreshAsync<TState>(
        TKey key,
        TState state,
        Func<TState, IServiceProvider, CancellationToken, ValueTask<TValue>> load,
        CancellationToken cancellationToken = default
    ) => throw new NotImplementedException();

    /// <summary>The readable key, as it stands between braces in the names of the Redis keys.</summary>
    public string KeyFor(TKey key) => throw new NotImplementedException();

    /// <summary>Looks without loading.</summary>
    public ValueTask<CachePeek<TValue>> PeekAsync(TKey key, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    /// <summary>Stores a value that the caller knows to be current.</summary>
    public ValueTask SetAsync(TKey key, TValue value, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    /// <summary>Invalidates one entry.</summary>
    public ValueTask InvalidateAsync(TKey key, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    /// <inheritdoc />
    public override ValueTask InvalidateAllAsync(CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
