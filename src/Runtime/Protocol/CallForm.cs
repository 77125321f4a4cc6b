namespace Cachewright.Protocol;

/// <summary>
/// The two forms of a call: one gives its thread back while it waits, the other blocks it. The protocol is written once, against
/// this: in the blocking form every task that it awaits is already complete, so it runs through on the caller's thread.
/// </summary>
/// <param name="store">Completes its tasks as the form requires.</param>
/// <param name="clock">What waits are measured by.</param>
/// <param name="isBlocking">Whether to wait with the caller's thread.</param>
internal sealed class CallForm(GuardedStore store, TimeProvider clock, bool isBlocking)
{
    /// <summary>Redis.</summary>
    public GuardedStore Store { get; } = store;

    /// <summary>What waits are measured by.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>Lets time pass.</summary>
    public ValueTask DelayAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        Task delay = Task.Delay(time, Clock, cancellationToken);
        if (!isBlocking)
        {
            return new ValueTask(delay);
        }

        // A timer fires on the thread pool, which may be starved by threads that wait like this one.
        _ = Task.WaitAny([delay], time);
        return default;
    }

    /// <summary>Waits until the task has ended, however, or the time is over.</summary>
    /// <exception cref="OperationCanceledException">The caller does not want to wait any longer.</exception>
    public async ValueTask WaitAsync(Task task, TimeSpan time, CancellationToken cancellationToken)
    {
        // Timers know whole milliseconds: cut off, the last one would pass in a loop instead of a wait.
        int milliseconds = (int)Math.Min(Math.Ceiling(time.TotalMilliseconds), int.MaxValue);
        if (isBlocking)
        {
            _ = Task.WaitAny([task], milliseconds, cancellationToken);
            return;
        }

        await task.WaitAsync(TimeSpan.FromMilliseconds(milliseconds), Clock, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Returns what a blocking call returned, which is complete by then.</summary>
    public static T Result<T>(ValueTask<T> call) =>
        call.IsCompleted ? call.GetAwaiter().GetResult() : call.AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="Result{T}"/>
    public static void Result(ValueTask call)
    {
        if (call.IsCompleted)
        {
            call.GetAwaiter().GetResult();
        }
        else
        {
            call.AsTask().GetAwaiter().GetResult();
        }
    }
}
