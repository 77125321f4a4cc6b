using System.Transactions;
using Cachewright.CompilerServices;
using Cachewright.Keys;

namespace Cachewright.Protocol;

/// <summary>
/// Write-through of one entry. Before the body the writer announces itself and gives the entry a fresh token, in one step; who loads
/// meanwhile sees the announcement and stores nothing. After the body the value is stored under that token, but only if no
/// other writer was there at the start and the announcement still stands; else the token is deleted.
/// </summary>
/// <remarks>
/// Why that is safe: a writer that starts later replaces the token, so what we store is dead; one that started earlier made us not alone. A
/// plain invalidation deletes the token. Nothing else could have changed the source without one of these.
/// Where anything is not known for sure, deleting the token is right. In a transaction nothing is announced, and the token goes after the commit.
/// </remarks>
internal sealed class EntryUpdate<TKey, TValue>(
    CachedEntries<TKey, TValue> entries,
    TKey key,
    EntryNames names,
    Transaction? transaction
) : CacheUpdate<TValue>, IEntryUpdate
    where TKey : struct, ICallKey
{
    private UpdateRequest? _announcement;
    private StartedUpdate? _started;
    private LoadTime _load;
    private TValue? _value;
    private bool _hasValue;

    /// <inheritdoc />
    public byte[] Token { get; } = names.DeletedToken;

    private CacheCore Core => entries.Core;

    private bool CanStore =>
        entries.Definition is { Codec: not null, TagsOnly: false } && transaction is null && !AmbientTransaction.Exists;

    /// <inheritdoc />
    public override void SetValue(TValue value)
    {
        _value = value;
        _hasValue = true;
    }

    /// <inheritdoc />
    public async ValueTask<bool> StartAsync(CallForm form, CallDeadline deadline)
    {
        if (!CanStore || !Core.Circuit.TryEnter())
        {
            return !CanStore;
        }

        UpdateRequest announcement = new(
            HoldRequest.Now(Core.DrawToken(), Core),
            entries.TokenLife,
            Core.DrawTokens(names.Tokens.Length)
        );
        _announcement = announcement;
        _load = new LoadTime(Core.Clock);
        try
        {
            _started = await form.Store.StartUpdateAsync(names, announcement, deadline).ConfigureAwait(false);
            return true;
        }
        catch (StoreUnavailableException)
        {
            // It may stand nevertheless, so the end takes it back.
            return false;
        }
    }

    /// <inheritdoc />
    public ValueTask FinishAsync(CallForm form, CallDeadline deadline) =>
        EndAsync(form, deadline, mayStore: _hasValue && CanStore);

    /// <inheritdoc />
    public ValueTask AbandonAsync(CallForm form, CallDeadline deadline) => EndAsync(form, deadline, mayStore: false);

    private async ValueTask EndAsync(CallForm form, CallDeadline deadline, bool mayStore)
    {
        if (_announcement is not { } announcement || !Core.Circuit.TryEnter())
        {
            await Core.Invalidator.InvalidateAsync([Token], form, deadline, transaction).ConfigureAwait(false);
            return;
        }

        if (AmbientTransaction.Exists)
        {
            // The body has left one behind that was not there at the start.
            await Core.Invalidator.InvalidateAsync([Token], form, deadline).ConfigureAwait(false);
        }

        EncodedEntry? entry = null;
        try
        {
            if (
                mayStore
                && _started is { IsAlone: true } started
                && await form.Store.IsHeldAsync(names, announcement, deadline).ConfigureAwait(false)
            )
            {
                entry = entries.Writer.Encode(in key, names, _value!, _load, started.Tokens);
            }

            CommitRequest? commit = entry is null ? null : new CommitRequest(entry.Envelope, entry.Life, false);
            await form.Store.EndUpdateAsync(names, announcement, commit, deadline).ConfigureAwait(false);
            Core.Journal.Acknowledge();
        }
        catch (StoreUnavailableException)
        {
            entry?.LeaveBuffer();
            Core.Journal.Add([Token]);
        }
        finally
        {
            entry?.Dispose();
        }
    }
}
