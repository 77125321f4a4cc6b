using Cachewright.Protocol;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// One round trip: transactions go out first, in the order in which they were begun, then the single commands, in one write per server;
/// all replies are awaited together.
/// </summary>
internal sealed class RedisPipeline(IDatabase database, ReplyWait wait)
{
    /// <summary>Never a replica: it may lag behind, and then a deleted token would still be there.</summary>
    public const CommandFlags Flags = CommandFlags.DemandMaster;

    private readonly List<Task> _replies = [];
    private readonly List<(ITransaction Transaction, List<Task> Replies)> _transactions = [];
    private readonly IBatch _batch = database.CreateBatch();

    /// <summary>Where single commands are issued; see <see cref="Expect{TReply}"/>.</summary>
    public IBatch Commands => _batch;

    /// <summary>Waits for the reply of a command, too.</summary>
    public Task<TReply> Expect<TReply>(Task<TReply> reply)
    {
        _replies.Add(reply);
        return reply;
    }

    /// <summary>Begins a <c>MULTI</c>; it goes out, with its <c>EXEC</c>, when the pipeline is sent.</summary>
    public ITransaction Begin()
    {
        ITransaction transaction = database.CreateTransaction();
        _transactions.Add((transaction, []));
        return transaction;
    }

    /// <summary>Waits for the reply of a command of the last transaction, too.</summary>
    public Task<TReply> Then<TReply>(Task<TReply> reply)
    {
        _transactions[^1].Replies.Add(reply);
        return reply;
    }

    /// <summary>Sends all, and waits until each command is answered; what a single one was answered, be it an error, its task tells.</summary>
    /// <remarks>
    /// What a transaction holds is awaited only once its EXEC was answered: the client never ends those tasks if it could not send it.
    /// </remarks>
    /// <exception cref="TimeoutException">The deadline came first.</exception>
    /// <exception cref="StoreUnavailableException">A transaction was refused.</exception>
    /// <exception cref="RedisServerException">A command of a transaction failed.</exception>
    public async ValueTask SendAsync(CallDeadline deadline)
    {
        Task held = Task.WhenAll(_transactions.SelectMany(static transaction => transaction.Replies));
        ReplyWait.Forget(held);
        List<Task<bool>> executions = Send();
        await EndOfAsync(Task.WhenAll(_replies), deadline).ConfigureAwait(false);
        foreach (Task<bool> execution in executions)
        {
            if (!await execution.ConfigureAwait(false))
            {
                throw new StoreUnavailableException("execabort");
            }
        }

        await EndOfAsync(held, deadline).ConfigureAwait(false);

        // A command that fails inside an EXEC does not fail the EXEC.
        await held.ConfigureAwait(false);
    }

    private async Task EndOfAsync(Task replies, CallDeadline deadline)
    {
        await wait.Limit(replies, deadline, isEndedByClient: _transactions.Count == 0)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!replies.IsCompleted)
        {
            throw new TimeoutException("The call's time for Redis is over.");
        }
    }

    private List<Task<bool>> Send()
    {
        List<Task<bool>> executions = [];
        try
        {
            foreach ((ITransaction transaction, _) in _transactions)
            {
                executions.Add(Expect(transaction.ExecuteAsync(Flags)));
            }

            _batch.Execute();
            return executions;
        }
        catch
        {
            ReplyWait.Forget(Task.WhenAll(_replies));
            throw;
        }
    }
}
