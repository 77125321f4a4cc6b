using System.ComponentModel;

namespace Cachewright.CompilerServices;

/// <summary>The handles of a cache, one per class: where a partial method finds its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CacheHandles
{
    /// <summary>Returns the cache's handle of the type, made on first use.</summary>
    /// <remarks>
    /// It stands on the path of every hit. A process has one cache, nearly always, so the last one's handle is remembered;
    /// weakly, because a static field must not keep a cache alive whose container is gone.
    /// </remarks>
    public static THandle Get<THandle>(ICache cache, Func<ICache, THandle> create)
        where THandle : class
    {
        var last = Last<THandle>.Handle;
        if (last is not null && last.TryGetTarget(out var remembered) && ReferenceEquals(remembered.Cache, cache))
        {
            return (THandle)remembered.Handle;
        }
        return Find(cache, create);
    }

    /// <summary>
    /// Returns the handle through which a method writes entries of another class: what it invalidates goes for every registration of that class,
    /// with a service key or without. What it updates gets the new value without a key, and goes for the others.
    /// </summary>
    /// <remarks>Only the keys that this process has registered the class under are known to it, and only those that can be part of a cache key.</remarks>
    /// <param name="cache">The cache that <c>AddCachewright</c> registered.</param>
    /// <param name="create">Makes the handle for a service key.</param>
    /// <returns>The handle, always the same one.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static THandle OfOtherClass<THandle>(ICache cache, Func<ICache, object?, THandle> create)
        where THandle : class
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(create);
        CachedHandle entry = CacheHandleStore
            .Of(cache)
            .GetOrAdd(typeof(THandle), EveryServiceKey.Instance, create, static (make, of, key) => make(of, key));
        return (THandle)entry.Handle;
    }

    private static THandle Find<THandle>(ICache cache, Func<ICache, THandle> create)
        where THandle : class
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(create);
        var entry = CacheHandleStore
            .Of(cache)
            .GetOrAdd(typeof(THandle), null, create, static (make, of, _) => make(of));
        Last<THandle>.Handle = entry.Weakly;
        return (THandle)entry.Handle;
    }

    private static class Last<THandle>
    {
        public static WeakReference<CachedHandle>? Handle;
    }
}
