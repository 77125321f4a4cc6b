using System.Transactions;

namespace Cachewright.Protocol;

/// <summary>
/// Invalidations of running transactions. The gate is closed for them when <see cref="Add"/> returns; they are sent when the transaction has
/// committed, and a rollback opens the gate again. A transaction whose outcome is in doubt counts as committed: one invalidation too many costs a load.
/// </summary>
/// <remarks>
/// <para>
/// It listens to <see cref="Transaction.TransactionCompleted"/> instead of enlisting: an enlistment would have a vote in the commit, which is none
/// of a cache's business. The event comes on the committing thread, under the transaction's own lock, and for a promoted transaction at some time
/// after the commit returned. So its handler waits for nothing; it moves tokens to the journal, whose task sends them. As the gate is closed from the call
/// until Redis acknowledged, it does not matter to this process when the event comes. Other processes are promised nothing before that.
/// </para>
/// <para>
/// Clones, dependent transactions and nested scopes are the same transaction, and equal. Lock order: the transaction's own lock, then this one, then the
/// journal's; so nothing of the transaction is called under this one. Accepted: a transaction that never ends keeps its tokens gated here.
/// </para>
/// </remarks>
internal sealed class AfterCommit(InvalidationJournal journal)
{
    private readonly object _lock = new();
    private readonly Dictionary<Transaction, PendingCommit> _running = [];

    /// <summary>Takes invalidations over.</summary>
    /// <param name="transaction">The transaction that they wait for.</param>
    /// <param name="tokens">The tokens to delete.</param>
    /// <param name="ended">Called once the transaction has ended, however; must return at once.</param>
    public void Add(Transaction transaction, IReadOnlyCollection<byte[]> tokens, Action? ended = null)
    {
        bool isNew;
        PendingCommit? pending;
        lock (_lock)
        {
            isNew = !_running.TryGetValue(transaction, out pending);
            pending ??= _running[transaction] = new PendingCommit(InvalidationJournal.NewWaiting());
            journal.Wait(pending.Tokens, tokens);
            pending.Ended += ended;
        }

        if (isNew)
        {
            Listen(transaction);
        }
    }

    private void Listen(Transaction transaction)
    {
        try
        {
            // For one that has ended meanwhile the handler runs at once.
            transaction.TransactionCompleted += (_, completed) => End(transaction, StatusOf(completed));
        }
        catch (ObjectDisposedException)
        {
            End(transaction, TransactionStatus.InDoubt);
        }
    }

    private void End(Transaction transaction, TransactionStatus status)
    {
        PendingCommit? pending;
        lock (_lock)
        {
            if (!_running.Remove(transaction, out pending))
            {
                return;
            }
        }

        journal.EndWait(pending.Tokens, mustSend: status != TransactionStatus.Aborted);
        pending.Ended?.Invoke();
    }

    private static TransactionStatus StatusOf(TransactionEventArgs completed)
    {
        try
        {
            return completed.Transaction?.TransactionInformation.Status ?? TransactionStatus.InDoubt;
        }
        catch (Exception exception) when (exception is ObjectDisposedException or TransactionException)
        {
            return TransactionStatus.InDoubt;
        }
    }

    private sealed class PendingCommit(TokenSet tokens)
    {
        public TokenSet Tokens { get; } = tokens;

        public Action? Ended { get; set; }
    }
}
