namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>A timer of <see cref="ScheduledClock"/>.</summary>
internal sealed class ScheduledTimer(ScheduledClock clock, TimerCallback callback, object? state) : ITimer
{
    private readonly Lane? _lane = Lane.Current;
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private TimeSpan _period;
    private string? _step;

    public DateTimeOffset Due { get; private set; }

    /// <summary>Whether a lane goes on when it fires. One that repeats is a watchdog, for which nothing waits.</summary>
    public bool IsAwaited => _lane is not null && _period == Timeout.InfiniteTimeSpan && !IsDead;

    public string? Process => _lane?.Process;

    private bool IsDead => _lane is not null && _lane.Scheduler.IsDead(_lane.Process);

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        TakeBack();
        _period = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
        bool isRunning = dueTime != Timeout.InfiniteTimeSpan;
        Due = isRunning ? clock.GetUtcNow() + dueTime : DateTimeOffset.MaxValue;
        clock.Set(this, isRunning);
        return true;
    }

    /// <summary>Its time has come.</summary>
    public void Pass()
    {
        if (IsDead)
        {
            return;
        }

        if (!IsAwaited)
        {
            if (_period != Timeout.InfiniteTimeSpan)
            {
                Due += _period;
            }

            Fire();
            return;
        }

        string name = _step = _lane!.NameOf("timer");
        _lane.Scheduler.Add(new Step(name, name, _lane, _ => Fire()) { RunsCode = true });
    }

    public void Dispose()
    {
        TakeBack();
        clock.Set(this, isRunning: false);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    private void TakeBack()
    {
        if (_step is { } step)
        {
            _lane!.Scheduler.Remove(step);
            _step = null;
        }
    }

    private void Fire()
    {
        _step = null;
        clock.Set(this, isRunning: Due > clock.GetUtcNow());
        if (_context is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(_context, static timer => ((ScheduledTimer)timer!).Call(), this);
        }
    }

    private void Call() => callback(state);
}
