using System.ComponentModel;

namespace Cachewright.CompilerServices;

/// <summary>The handles of a cache, one per class: where a partial method finds its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CacheHandles
{
    /// <summary>Returns the cache's handle of the type, made on first use.</summary>
    public static THandle Get<THandle>(ICache cache, Func<ICache, THandle> create)
        where THandle : class => throw new NotImplementedException();
}
