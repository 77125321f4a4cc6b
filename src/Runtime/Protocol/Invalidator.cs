using System.Transactions;

namespace Cachewright.Protocol;

/// <summary>
/// Deletes tokens: in Redis if it answers within the call's time, else through the journal, so that the caller's own next read is right
/// in any case. In a transaction they are deleted once more when it has committed, because until then readers may
/// load and store the old value.
/// </summary>
internal sealed class Invalidator(CacheCore core)
{
    /// <summary>Invalidates; never throws because of Redis.</summary>
    public async ValueTask InvalidateAsync(IReadOnlyCollection<byte[]> tokens, CallForm form, CallDeadline deadline)
    {
        if (tokens.Count == 0)
        {
            return;
        }

        core.Metrics.Invalidated(tokens.Count);
        RepeatAfterCommit(tokens);
        if (!core.Circuit.TryEnter())
        {
            core.Journal.Add(tokens);
            return;
        }

        try
        {
            await form.Store.InvalidateAsync([.. tokens], deadline).ConfigureAwait(false);
            core.Journal.Acknowledge();
        }
        catch (StoreUnavailableException)
        {
            core.Journal.Add(tokens);
        }
    }

    private void RepeatAfterCommit(IReadOnlyCollection<byte[]> tokens)
    {
        if (CacheCore.IsInTransaction(out Transaction? transaction) && transaction is not null)
        {
            transaction.TransactionCompleted += (_, ended) =>
            {
                // In doubt counts as committed: one invalidation too many costs a load.
                if (ended.Transaction?.TransactionInformation.Status != TransactionStatus.Aborted)
                {
                    core.Journal.Add(tokens);
                }
            };
        }
    }
}
