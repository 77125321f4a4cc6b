namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>
/// Time that stands still while anything else can happen. Then it moves to the next timer; a scenario may also let it move at any point. A timer that
/// is due is a step of the lane that set it; one that no lane has set fires when it is passed.
/// </summary>
internal sealed class ScheduledClock : TimeProvider
{
    /// <summary>What everybody reads, and who lets time pass writes.</summary>
    public const string Resource = "clock";

    private readonly object _lock = new();
    private readonly List<ScheduledTimer> _timers = [];
    private readonly HashSet<ScheduledTimer> _due = [];
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ScheduledTimer timer = new(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time) => MoveTo(_now + time);

    /// <summary>Moves to the next timer that a lane waits for.</summary>
    /// <returns>False: there is none.</returns>
    public bool AdvanceToNext()
    {
        ScheduledTimer? next;
        lock (_lock)
        {
            next = _timers.Where(static timer => timer.IsAwaited).MinBy(static timer => timer.Due);
        }

        if (next is null)
        {
            return false;
        }

        MoveTo(next.Due);
        return true;
    }

    /// <summary>Whether code of the process goes on when time passes.</summary>
    public bool IsAwaited(string process)
    {
        lock (_lock)
        {
            return _timers.Concat(_due).Any(timer => timer.IsAwaited && timer.Process == process);
        }
    }

    public void Set(ScheduledTimer timer, bool isRunning)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            _due.Remove(timer);
            if (isRunning)
            {
                _timers.Add(timer);
            }
        }
    }

    private void MoveTo(DateTimeOffset end)
    {
        while (TakeDue(end) is { } timer)
        {
            _now = timer.Due > _now ? timer.Due : _now;
            timer.Pass();
        }

        _now = end;
    }

    private ScheduledTimer? TakeDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            ScheduledTimer? due = _timers.Where(timer => timer.Due <= end).MinBy(static timer => timer.Due);
            if (due is not null)
            {
                _timers.Remove(due);
                _due.Add(due);
            }

            return due;
        }
    }
}
