using System.Transactions;

namespace Cachewright.Protocol;

/// <summary>
/// Deletes tokens: in Redis if it answers within the call's time, else through the journal, so that the caller's own next read is right
/// in any case. In a transaction they are deleted when it has committed (<see cref="AfterCommit"/>).
/// </summary>
internal sealed class Invalidator(CacheCore core)
{
    /// <summary>Invalidates; never throws because of Redis. In a transaction the gate is closed when this returns, and that is all that happens now.</summary>
    /// <param name="tokens">The tokens to delete.</param>
    /// <param name="form">How to wait.</param>
    /// <param name="deadline">The time for it.</param>
    /// <param name="callers">The transaction in which the write was called, where that is known: a thread of the pool may not know it any more.</param>
    /// <param name="fence">What holds the tokens and ends with their deletion, where the write is fenced.</param>
    public ValueTask InvalidateAsync(
        IReadOnlyCollection<byte[]> tokens,
        CallForm form,
        CallDeadline deadline,
        Transaction? callers = null,
        Fence? fence = null
    )
    {
        if (tokens.Count == 0)
        {
            return default;
        }

        core.Metrics.Invalidated(tokens.Count);
        if ((AmbientTransaction.Find() ?? callers) is { } transaction)
        {
            core.AfterCommit.Add(transaction, tokens, fence is null ? null : fence.EndInBackground);
            return default;
        }

        return InvalidateNowAsync(tokens, form, deadline, fence);
    }

    private async ValueTask InvalidateNowAsync(
        IReadOnlyCollection<byte[]> tokens,
        CallForm form,
        CallDeadline deadline,
        Fence? fence
    )
    {
        fence?.StopRenewing();
        if (!core.Circuit.TryEnter())
        {
            core.Journal.Add(tokens);
            return;
        }

        try
        {
            ValueTask deletion = fence is null
                ? form.Store.InvalidateAsync([.. tokens], deadline)
                : fence.ReleaseAsync(form, deadline);
            await deletion.ConfigureAwait(false);
            core.Journal.Acknowledge();
        }
        catch (StoreUnavailableException)
        {
            core.Journal.Add(tokens);
        }
    }
}
