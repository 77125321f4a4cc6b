using System.ComponentModel;

namespace Cachewright.CompilerServices;

/// <summary>One run of a method that invalidates or updates entries. Collects what it concerns and carries it out in one round trip.</summary>
/// <remarks>
/// The order: collect (<c>Invalidate…</c>, <c>Update</c>) · <see cref="StartAsync"/>, only where something is updated · the method's body ·
/// collect again, where paths are read · <see cref="FinishAsync"/>, or <see cref="AbandonAsync"/> if the body threw.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CacheWrite
{
    /// <summary>Starts to collect.</summary>
    public CacheWrite(ICache cache) => throw new NotImplementedException();

    /// <summary>One entry goes.</summary>
    public void Invalidate<TKey, TValue>(CachedMethod<TKey, TValue> method, TKey key)
        where TKey : struct, ICallKey => throw new NotImplementedException();

    /// <summary>Every entry of a method goes.</summary>
    public void InvalidateAll(CachedMethod method) => throw new NotImplementedException();

    /// <summary>Every entry with a tag goes.</summary>
    public void InvalidateTag<TState>(TState state, TagWriter<TState> writeTag) => throw new NotImplementedException();

    /// <summary>One entry gets a new value, to be put into the returned slot after the body.</summary>
    public CacheUpdate<TValue> Update<TKey, TValue>(CachedMethod<TKey, TValue> method, TKey key)
        where TKey : struct, ICallKey => throw new NotImplementedException();

    /// <summary>Announces the updates to Redis, before the body. Never throws because of Redis.</summary>
    public ValueTask StartAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Carries everything out, after the body. Never throws because of Redis.</summary>
    public ValueTask FinishAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>The body threw: takes the announcement back, and invalidates what was to be updated.</summary>
    public ValueTask AbandonAsync() => throw new NotImplementedException();

    /// <summary><see cref="StartAsync"/> for methods that are not asynchronous.</summary>
    public void Start() => throw new NotImplementedException();

    /// <summary><see cref="FinishAsync"/> for methods that are not asynchronous.</summary>
    public void Finish() => throw new NotImplementedException();

    /// <summary><see cref="AbandonAsync"/> for methods that are not asynchronous.</summary>
    public void Abandon() => throw new NotImplementedException();
}
