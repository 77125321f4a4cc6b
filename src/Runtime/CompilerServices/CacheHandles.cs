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
