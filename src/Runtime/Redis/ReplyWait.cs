using Cachewright.Protocol;

namespace Cachewright.Redis;

/// <summary>
/// Waits for replies, in one of two ways: without a thread, or (for callers that are not asynchronous) with the caller's own. Everything
/// above is written once for both: after the blocking wait an <c>await</c> has nothing left to wait for.
/// </summary>
/// <param name="isBlocking">Whether to wait with the caller's thread.</param>
/// <param name="longestCommand">The time after which the client itself gives a command up.</param>
internal sealed class ReplyWait(bool isBlocking, TimeSpan longestCommand)
{
    /// <summary>Whether a single command needs no end but the client's own: the caller does not block, and has more time than that.</summary>
    public bool IsLeftToClient(CallDeadline deadline) => !isBlocking && deadline.Remaining > longestCommand;

    /// <summary>
    /// Gives the wait an end. As long as the call has more time than a command can take, the client's own time-out is that end, and
    /// costs nothing.
    /// </summary>
    /// <param name="reply">What to wait for.</param>
    /// <param name="deadline">The end.</param>
    /// <param name="isEndedByClient">Whether the client gives it up by itself; that is so for single commands only.</param>
    /// <returns>A task that ends with the reply, however that ends, or with a <see cref="TimeoutException"/>; complete where this instance blocks.</returns>
    public Task Limit(Task reply, CallDeadline deadline, bool isEndedByClient = true)
    {
        if (reply.IsCompleted)
        {
            return reply;
        }

        TimeSpan remaining = deadline.Remaining;
        if (isBlocking)
        {
            return Task.WaitAny([reply], remaining) == 0 ? reply : GiveUp(reply);
        }

        return isEndedByClient && remaining > longestCommand ? reply : LimitBy(remaining, reply);
    }

    private static async Task LimitBy(TimeSpan remaining, Task reply)
    {
        try
        {
            await reply.WaitAsync(remaining).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!reply.IsCompleted)
        {
            await GiveUp(reply).ConfigureAwait(false);
        }
    }

    private static Task GiveUp(Task reply)
    {
        Forget(reply);
        return Task.FromException(new TimeoutException("The call's time for Redis is over."));
    }

    /// <summary>Looks at the error of a reply that nobody waits for any more, so that it is not reported as unobserved.</summary>
    public static void Forget(Task reply) =>
        _ = reply.ContinueWith(
            static ended => _ = ended.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
}
