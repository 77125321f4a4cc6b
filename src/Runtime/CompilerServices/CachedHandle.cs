namespace Cachewright.CompilerServices;

/// <summary>A handle and the cache that it belongs to.</summary>
internal sealed class CachedHandle
{
    public CachedHandle(ICache cache, object handle)
    {
        Cache = cache;
        Handle = handle;
        Weakly = new WeakReference<CachedHandle>(this);
    }

    public ICache Cache { get; }

    public object Handle { get; }

    /// <summary>The one weak reference to this instance, so that remembering it costs nothing.</summary>
    public WeakReference<CachedHandle> Weakly { get; }
}
