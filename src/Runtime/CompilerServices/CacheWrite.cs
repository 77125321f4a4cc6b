using System.ComponentModel;
using System.Transactions;
using Cachewright.Protocol;

namespace Cachewright.CompilerServices;

/// <summary>One run of a method that invalidates or updates entries. Collects what it concerns and carries it out in one round trip.</summary>
/// <remarks>
/// The order: collect (<c>Invalidate…</c>, <c>Update</c>), with <see cref="Fence"/> after what is to be held · <see cref="StartAsync"/>, only
/// where something is held or updated · the method's body · collect what it returned, and again where paths are
/// read · <see cref="FinishAsync"/>, or <see cref="AbandonAsync"/> if any of that threw.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CacheWrite
{
    private readonly RedisCache _cache;
    private readonly HashSet<byte[]> _tokens = new(TokenComparer.Instance);
    private readonly List<IEntryUpdate> _updates = [];

    /// <summary>Known for sure only at the call: a scope without asynchronous flow stays behind on its thread.</summary>
    private readonly Transaction? _transaction = AmbientTransaction.Find();

    private FencePolicy? _policy;
    private byte[][] _fenced = [];
    private Fence? _fence;

    /// <summary>What the announcement has left of the time for Redis.</summary>
    private TimeSpan _timeLeft;

    /// <summary>Starts to collect.</summary>
    /// <param name="cache">The cache that <c>AddCachewright</c> registered.</param>
    /// <exception cref="ArgumentException">The cache is not the one of <c>AddCachewright</c>.</exception>
    public CacheWrite(ICache cache)
    {
        _cache = RedisCache.Of(cache);
        _timeLeft = Core.Options.CacheBudget;
    }

    private CacheCore Core => _cache.Core;

    /// <summary>One entry goes.</summary>
    public void Invalidate<TKey, TValue>(CachedMethod<TKey, TValue> method, TKey key)
        where TKey : struct, ICallKey
    {
        ArgumentNullException.ThrowIfNull(method);
        _tokens.Add(method.TokenOf(key));
        _tokens.UnionWith(method.TokensUnderOtherKeys(key));
    }

    /// <summary>Every entry of a method goes.</summary>
    public void InvalidateAll(CachedMethod method)
    {
        ArgumentNullException.ThrowIfNull(method);
        _tokens.UnionWith(method.AllTokens);
    }

    /// <summary>Every entry with a tag goes.</summary>
    public void InvalidateTag<TState>(TState state, TagWriter<TState> writeTag)
    {
        ArgumentNullException.ThrowIfNull(writeTag);
        _tokens.Add(_cache.Tags.Token(state, writeTag));
    }

    /// <summary>One entry gets a new value, to be put into the returned slot after the body.</summary>
    public CacheUpdate<TValue> Update<TKey, TValue>(CachedMethod<TKey, TValue> method, TKey key)
        where TKey : struct, ICallKey
    {
        ArgumentNullException.ThrowIfNull(method);
        EntryUpdate<TKey, TValue> update = method.NewUpdate(key, _transaction);
        _updates.Add(update);
        _tokens.UnionWith(method.TokensUnderOtherKeys(key));
        return update;
    }

    /// <summary>What was collected so far is held from <see cref="StartAsync"/> to <see cref="FinishAsync"/> or <see cref="AbandonAsync"/>.</summary>
    /// <param name="policy">What to do when Redis does not acknowledge that; also for the updates.</param>
    public void Fence(FencePolicy policy)
    {
        _policy = policy;
        _fenced = [.. _tokens];
    }

    /// <summary>Announces holds and updates to Redis, before the body.</summary>
    /// <param name="cancellationToken">Looked at before anything is announced.</param>
    /// <exception cref="FenceUnavailableException">Redis did not acknowledge, and the policy is <see cref="FencePolicy.FailWrite"/>.</exception>
    public ValueTask StartAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return AnnounceAsync(Core.Async);
    }

    /// <summary>Carries everything out, after the body. Never throws because of Redis.</summary>
    /// <param name="cancellationToken">Ends the wait, not what is carried out.</param>
    public ValueTask FinishAsync(CancellationToken cancellationToken = default)
    {
        ValueTask work = CarryOutAsync(Core.Async, isWritten: true);
        return cancellationToken.CanBeCanceled && !work.IsCompleted
            ? new ValueTask(work.AsTask().WaitAsync(cancellationToken))
            : work;
    }

    /// <summary>
    /// The body threw, which does not prove that nothing was committed: invalidates what was collected, and what was to be updated. Never throws
    /// because of Redis.
    /// </summary>
    public ValueTask AbandonAsync() => CarryOutAsync(Core.Async, isWritten: false);

    /// <summary><see cref="StartAsync"/> for methods that are not asynchronous.</summary>
    public void Start() => CallForm.Result(AnnounceAsync(Core.Blocking));

    /// <summary><see cref="FinishAsync"/> for methods that are not asynchronous.</summary>
    public void Finish() => CallForm.Result(CarryOutAsync(Core.Blocking, isWritten: true));

    /// <summary><see cref="AbandonAsync"/> for methods that are not asynchronous.</summary>
    public void Abandon() => CallForm.Result(CarryOutAsync(Core.Blocking, isWritten: false));

    private async ValueTask AnnounceAsync(CallForm form)
    {
        CallDeadline deadline = Core.StartDeadline();
        await HoldAsync(form, deadline).ConfigureAwait(false);
        bool isHeld = true;
        try
        {
            await EachAsync(async update =>
                {
                    if (!await update.StartAsync(form, deadline).ConfigureAwait(false))
                    {
                        isHeld = false;
                    }
                })
                .ConfigureAwait(false);
            _timeLeft = deadline.Remaining;
            if (!isHeld && _policy == FencePolicy.FailWrite)
            {
                throw new FenceUnavailableException("unacknowledged", null);
            }
        }
        catch
        {
            await CarryOutAsync(form, isWritten: false).ConfigureAwait(false);
            throw;
        }
    }

    private ValueTask HoldAsync(CallForm form, CallDeadline deadline)
    {
        // In a transaction an update is an invalidation, and held as one.
        byte[][] held =
            _transaction is not null && _policy is not null
                ? [.. _fenced.Union(_updates.Select(static update => update.Token), TokenComparer.Instance)]
                : _fenced;
        if (held.Length == 0)
        {
            return default;
        }

        _fence = new Fence(Core, held, _policy ?? FencePolicy.Proceed);
        return _fence.StartAsync(form, deadline);
    }

    private async ValueTask CarryOutAsync(CallForm form, bool isWritten)
    {
        CallDeadline deadline = CallDeadline.Start(Core.Clock, _timeLeft);

        // All are on their way before the first is awaited. An entry that is to go as well is not worth storing.
        ValueTask release = _fence?.EndAsync(form, deadline, _transaction) ?? default;
        HashSet<byte[]> invalid = new(_tokens, TokenComparer.Instance);
        invalid.ExceptWith(_fence?.Tokens ?? []);
        ValueTask invalidation = Core.Invalidator.InvalidateAsync(invalid, form, deadline, _transaction);
        await EachAsync(update =>
                isWritten && !_tokens.Contains(update.Token)
                    ? update.FinishAsync(form, deadline)
                    : update.AbandonAsync(form, deadline)
            )
            .ConfigureAwait(false);
        await invalidation.ConfigureAwait(false);
        await release.ConfigureAwait(false);
    }

    private async ValueTask EachAsync(Func<IEntryUpdate, ValueTask> step)
    {
        if (_updates.Count == 1)
        {
            await step(_updates[0]).ConfigureAwait(false);
        }
        else if (_updates.Count > 1)
        {
            await Task.WhenAll(_updates.Select(update => step(update).AsTask())).ConfigureAwait(false);
        }
    }
}
