using System.ComponentModel;
using System.Transactions;
using Cachewright.Diagnostics;
using Cachewright.Keys;
using Cachewright.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.CompilerServices;

/// <summary>The entries of one cached method: what generated wrappers and handles call.</summary>
/// <typeparam name="TKey">The method's key struct.</typeparam>
/// <typeparam name="TValue">The method's result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CachedMethod<TKey, TValue> : CachedMethod
    where TKey : struct, ICallKey
{
    private readonly RedisCache _cache;
    private readonly EntryLoader<TKey, TValue> _loader;
    private readonly CacheAside<TKey, TValue> _aside;
    private readonly MethodNames[] _underOtherKeys;

    /// <summary>Binds a method to a cache.</summary>
    /// <param name="cache">The cache that <c>AddCachewright</c> registered.</param>
    /// <param name="definition">What the attribute says.</param>
    /// <param name="serviceKey">The key of a keyed registration; it becomes part of the entries' keys.</param>
    /// <exception cref="ArgumentException">The cache is not the one of <c>AddCachewright</c>.</exception>
    public CachedMethod(ICache cache, CachedMethodDefinition<TKey, TValue> definition, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _cache = RedisCache.Of(cache);
        Entries = new CachedEntries<TKey, TValue>(_cache.Core, definition, EveryServiceKey.First(serviceKey));
        _underOtherKeys = [.. _cache.OtherKeys(definition.Name, serviceKey).Select(Entries.NamesUnder)];
        AllTokens = [.. Entries.Names.AllTokens, .. _underOtherKeys.SelectMany(static names => names.AllTokens)];
        _loader = new EntryLoader<TKey, TValue>(Entries, new EntryOpener<TKey, TValue>(Entries));
        _aside = new CacheAside<TKey, TValue>(Entries, _loader);
        if (definition.Codec is null)
        {
            _cache.Core.Logger.NoCodec(definition.Name);
        }
    }

    /// <inheritdoc />
    internal override IReadOnlyCollection<byte[]> AllTokens { get; }

    /// <summary>What the operations share.</summary>
    internal CachedEntries<TKey, TValue> Entries { get; }

    private CacheCore Core => _cache.Core;

    /// <summary>Cache-aside: returns the valid entry, or loads and stores it.</summary>
    public Task<TValue> GetAsync<TState>(
        TKey key,
        TState state,
        Func<TState, CancellationToken, ValueTask<TValue>> load,
        CancellationToken cancellationToken = default
    ) => GetValueTaskAsync(key, state, load, cancellationToken).AsTask();

    /// <summary>The same for methods that return a <see cref="ValueTask{TResult}"/>.</summary>
    public ValueTask<TValue> GetValueTaskAsync<TState>(
        TKey key,
        TState state,
        Func<TState, CancellationToken, ValueTask<TValue>> load,
        CancellationToken cancellationToken = default
    ) => _aside.GetAsync(key, new AsyncLoad<TState, TValue>(state, load), Core.Async, cancellationToken);

    /// <summary>The same for methods that are not asynchronous.</summary>
    public TValue Get<TState>(
        TKey key,
        TState state,
        Func<TState, TValue> load,
        CancellationToken cancellationToken = default
    ) =>
        CallForm.Result(
            _aside.GetAsync(key, new BlockingLoad<TState, TValue>(state, load), Core.Blocking, cancellationToken)
        );

    /// <summary>Loads anew whatever is stored, and stores the result.</summary>
    public async ValueTask<TValue> RefreshAsync<TState>(
        TKey key,
        TState state,
        Func<TState, IServiceProvider, CancellationToken, ValueTask<TValue>> load,
        CancellationToken cancellationToken = default
    )
    {
        AsyncServiceScope scope = _cache.Scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            ScopedLoad<TState, TValue> scoped = new(state, scope.ServiceProvider, load);
            EntryNames names = Entries.Names.Entry(in key);
            bool isCached = Entries.Definition.Codec is not null && !AmbientTransaction.Exists;
            return isCached && Entries.AccessTo(names) == RedisAccess.Open
                ? await _loader.RefreshAsync(NewCall(key, names), scoped, cancellationToken).ConfigureAwait(false)
                : await _loader.LoadAsync(scoped, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The readable key, as it stands between braces in the names of the Redis keys.</summary>
    public string KeyFor(TKey key) => Entries.Names.Entry(in key).ReadableKey;

    /// <summary>Looks without loading.</summary>
    public async ValueTask<CachePeek<TValue>> PeekAsync(TKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Entries.Definition.Codec is null || AmbientTransaction.Exists)
        {
            return default;
        }

        EntryNames names = Entries.Names.Entry(in key);
        Look<TValue> look = await _aside.LookAsync(names, Core.Async, Core.StartDeadline()).ConfigureAwait(false);
        return look.IsFound ? new CachePeek<TValue>(look.Value!) : default;
    }

    /// <summary>Stores a value that the caller knows to be current.</summary>
    public async ValueTask SetAsync(TKey key, TValue value, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        EntryUpdate<TKey, TValue> update = NewUpdate(key, AmbientTransaction.Find());
        update.SetValue(value);
        CallDeadline deadline = Core.StartDeadline();
        await update.StartAsync(Core.Async, deadline).ConfigureAwait(false);
        await update.FinishAsync(Core.Async, deadline).ConfigureAwait(false);
    }

    /// <summary>Invalidates one entry.</summary>
    public ValueTask InvalidateAsync(TKey key, CancellationToken cancellationToken = default) =>
        _cache.InvalidateAsync([TokenOf(key), .. TokensUnderOtherKeys(key)], cancellationToken);

    /// <inheritdoc />
    public override ValueTask InvalidateAllAsync(CancellationToken cancellationToken = default) =>
        _cache.InvalidateAsync(AllTokens, cancellationToken);

    /// <summary>The token that one entry is invalidated by.</summary>
    internal byte[] TokenOf(TKey key) => Entries.Names.Entry(in key).DeletedToken;

    /// <summary>The tokens of the same entry under other service keys, where this stands for all of them.</summary>
    internal IEnumerable<byte[]> TokensUnderOtherKeys(TKey key) =>
        _underOtherKeys.Select(names => names.Entry(in key).DeletedToken);

    /// <summary>A write-through.</summary>
    internal EntryUpdate<TKey, TValue> NewUpdate(TKey key, Transaction? transaction) =>
        new(Entries, key, Entries.Names.Entry(in key), transaction);

    private EntryCall<TKey> NewCall(TKey key, EntryNames names) => new(key, names, Core.Async, Core.StartDeadline());
}
