namespace Cachewright.Protocol;

/// <summary>The time between attempts: it doubles from 100 ms to 5 s, and ends early when Redis can be reached again.</summary>
internal sealed class RetryPause(TimeProvider clock)
{
    private static readonly TimeSpan _first = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(5);

    private TaskCompletionSource _wake = NewSignal();
    private TimeSpan _pause;
    private Task _passing = Task.CompletedTask;

    /// <summary>Whether an attempt waits for its time.</summary>
    public bool IsPassing => !Volatile.Read(ref _passing).IsCompleted;

    /// <summary>Ends with the next <see cref="Wake"/>. To be taken before the attempt, so that none is missed that comes during it.</summary>
    public Task Woken => Volatile.Read(ref _wake).Task;

    /// <summary>The next attempt need not wait.</summary>
    public void Wake() => Interlocked.Exchange(ref _wake, NewSignal()).TrySetResult();

    /// <summary>An attempt succeeded, so the next pause is a short one.</summary>
    public void Reset() => _pause = TimeSpan.Zero;

    /// <summary>Lets the next pause pass.</summary>
    public Task PassAsync(Task woken, CancellationToken cancellationToken)
    {
        TimeSpan pause = _pause == TimeSpan.Zero ? _first : _pause * 2;
        _pause = pause < _longest ? pause : _longest;
        Task passing = Task.WhenAny(Task.Delay(_pause, clock, cancellationToken), woken);
        Volatile.Write(ref _passing, passing);
        return passing;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
