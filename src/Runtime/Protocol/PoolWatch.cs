namespace Cachewright.Protocol;

/// <summary>
/// Knows whether our own thread pool was too busy lately to read what Redis answered. A work item goes through the pool every
/// <see cref="Period"/>; where it comes late, so did everything else.
/// </summary>
/// <remarks>
/// It must run before there is a timeout, for afterwards nobody can tell why the reply was not read. So it runs from the first use of Redis on, and calls pay
/// nothing for it. The timer sets off again when the item has run, so at most one of each waits. A process that was stopped as a whole (a debugger, a
/// paused machine) looks the same, and is.
/// </remarks>
/// <param name="clock">Measures lateness, and makes the timer.</param>
/// <param name="runOnPool">Queues work as everybody else does: timers themselves are served first.</param>
internal sealed class PoolWatch(TimeProvider clock, Action<Action> runOnPool) : IDisposable
{
    /// <summary>The time between two items.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan _promptly = TimeSpan.FromMilliseconds(50);

    /// <summary>So long after it commands may still time out that were sent in a bad time, and a connection that was lost then is made again.</summary>
    private static readonly TimeSpan _aftermath = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private ITimer? _timer;
    private bool _isDisposed;
    private bool _wasLate;
    private long _lastRun;
    private long _lastLate;

    /// <summary>Whether silence that is noticed now may be our own doing.</summary>
    public bool IsStarved
    {
        get
        {
            lock (_lock)
            {
                long now = clock.GetTimestamp();
                return IsLate(now) || (_wasLate && clock.GetElapsedTime(_lastLate, now) < _aftermath);
            }
        }
    }

    /// <summary>Begins to watch; further calls do nothing.</summary>
    public void Start()
    {
        lock (_lock)
        {
            if (_timer is null && !_isDisposed)
            {
                _lastRun = clock.GetTimestamp();
                _timer = clock.CreateTimer(_ => runOnPool(Ran), null, Period, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _timer?.Dispose();
        }
    }

    private void Ran()
    {
        lock (_lock)
        {
            long now = clock.GetTimestamp();
            if (IsLate(now))
            {
                _wasLate = true;
                _lastLate = now;
            }

            _lastRun = now;
            if (!_isDisposed)
            {
                _timer!.Change(Period, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private bool IsLate(long now) => _timer is not null && clock.GetElapsedTime(_lastRun, now) > Period + _promptly;
}
