using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Cachewright.CompilerServices;

/// <summary>
/// All handles of one cache, by type and service key. Decorators, injected handles and partial methods get theirs here, so that a
/// class has one handle (and one flight per entry) however it is reached, but for the one through which other classes write.
/// </summary>
internal sealed class CacheHandleStore
{
    private static readonly ConditionalWeakTable<ICache, CacheHandleStore> s_stores = [];

    private readonly ICache _cache;
    private readonly ConcurrentDictionary<(Type Handle, object? ServiceKey), CachedHandle> _handles = new();

    private CacheHandleStore(ICache cache)
    {
        _cache = cache;
    }

    /// <summary>The handles live as long as their cache.</summary>
    public static CacheHandleStore Of(ICache cache) =>
        s_stores.GetValue(cache, static created => new CacheHandleStore(created));

    public object Get(CachedService service, object? serviceKey) =>
        GetOrAdd(
            service.Handle,
            serviceKey,
            service.CreateHandle
                ?? throw new InvalidOperationException(
                    $"{service.Implementation} was generated without {nameof(CachedService.CreateHandle)}."
                ),
            static (create, cache, key) => create(cache, key)
        ).Handle;

    /// <summary>The handle of a generic class.</summary>
    public THandle Construct<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandle>(
        object? serviceKey
    )
        where THandle : class =>
        (THandle)
            GetOrAdd(
                typeof(THandle),
                serviceKey,
                false,
                static (_, cache, key) =>
                    typeof(THandle)
                        .GetConstructors()[0]
                        .Invoke(BindingFlags.DoNotWrapExceptions, null, [cache, key], null)
            ).Handle;

    public CachedHandle GetOrAdd<TState>(
        Type handle,
        object? serviceKey,
        TState state,
        Func<TState, ICache, object?, object> create
    )
    {
        if (_handles.TryGetValue((handle, serviceKey), out var found))
        {
            return found;
        }
        // Two threads may both make one; the handle that got in first serves both.
        return _handles.GetOrAdd((handle, serviceKey), new CachedHandle(_cache, create(state, _cache, serviceKey)));
    }
}
