namespace Cachewright.Protocol;

/// <summary>
/// The two forms of a call: one gives its thread back while it waits, the other blocks it. The protocol is written once, against
/// this: in the blocking form every task that it awaits is already complete, so it runs through on the caller's thread.
/// </summary>
/// <param name="store">Completes its tasks as the form requires.</param>
/// <param name="clock">What delays are measured by.</param>
/// <param name="isBlocking">Whether to wait with the caller's thread.</param>
internal sealed class CallForm(GuardedStore store, TimeProvider clock, bool isBlocking)
{
    /// <summary>Redis.</summary>
    public GuardedStore Store { get; } = store;

    /// <summary>Lets time pass.</summary>
    public ValueTask DelayAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        Task delay = Task.Delay(time, clock, cancellationToken);
        if (!isBlocking)
        {
            return new ValueTask(delay);
        }

        // A timer fires on the thread pool, which may be starved by threads that wait like this one.
        _ = Task.WaitAny([delay], time);
        return default;
    }

    /// <summary>Waits until the task has ended, or until the caller does not want to wait any longer.</summary>
    public async ValueTask<T> EndOfAsync<T>(Task<T> task, CancellationToken cancellationToken)
    {
        if (isBlocking)
        {
            _ = Wait(task, cancellationToken);
        }

        return await task.WaitAsync(cancellationToken).ConfigureAwait(false);
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

    private Task Wait(Task task, CancellationToken cancellationToken)
    {
        if (isBlocking && !task.IsCompleted)
        {
            // The outcome, whatever it is, is for who awaits the task.
            _ = Task.WaitAny([task], cancellationToken);
        }

        return task;
    }
}
