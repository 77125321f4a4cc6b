using Cachewright.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Cachewright.Protocol;

/// <summary>
/// Spares calls the wait for a Redis that does not answer. After <see cref="FailureLimit"/> failures in a row it opens for one second;
/// then a single call may try, and its failure doubles the time, up to 30 seconds. A new connection lets a call try at once. Any success closes it.
/// </summary>
/// <remarks>
/// Silence may be our own doing: where the thread pool is starved, replies lie in the buffers unread, and after a while the client gives the connection up.
/// So a timeout or a lost connection does not count while <see cref="PoolWatch"/> says that it is starved, but not for longer than <see cref="_longestExcuse"/> without any
/// answer: threads may be scarce because they wait for a Redis that is away. Accepted: a call that began before the circuit opened and fails during
/// the probe counts as the probe. One lock, nothing is called under it; closed, the circuit costs three reads.
/// </remarks>
internal sealed class Circuit(TimeProvider clock, ILogger logger, PoolWatch pool)
{
    /// <summary>So many failures in a row open it.</summary>
    public const int FailureLimit = 5;

    private static readonly TimeSpan _firstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _longestExcuse = TimeSpan.FromSeconds(5);

    private readonly object _lock = new();
    private int _failures;
    private bool _isOpen;
    private bool _isProbing;
    private bool _isDue;
    private TimeSpan _pause;
    private long _openedAt;
    private bool _isExcused;
    private long _excusedSince;

    /// <summary>As it is tagged in metrics: <c>closed</c>, <c>half-open</c> while one call tries, else <c>open</c>.</summary>
    public string State
    {
        get
        {
            lock (_lock)
            {
                return !_isOpen ? "closed"
                    : _isProbing ? "half-open"
                    : "open";
            }
        }
    }

    /// <summary>Whether a call may ask Redis.</summary>
    public bool TryEnter()
    {
        if (!Volatile.Read(ref _isOpen))
        {
            return true;
        }

        lock (_lock)
        {
            if (!_isOpen)
            {
                return true;
            }

            if (!_isDue && clock.GetElapsedTime(_openedAt) < _pause)
            {
                return false;
            }

            _isDue = false;

            // The others wait as long again, so that a probe that never reports does not block the circuit for ever.
            _openedAt = clock.GetTimestamp();
            _isProbing = true;
            return true;
        }
    }

    /// <summary>There is a connection again: the next call may try at once, and if that was too early the pause is short again.</summary>
    public void Reconnected()
    {
        lock (_lock)
        {
            if (_isOpen)
            {
                _isDue = true;
                _pause = _firstPause / 2;
            }
        }
    }

    /// <summary>Redis answered.</summary>
    public void Succeeded()
    {
        if (Volatile.Read(ref _failures) == 0 && !Volatile.Read(ref _isOpen) && !Volatile.Read(ref _isExcused))
        {
            return;
        }

        bool closed;
        lock (_lock)
        {
            closed = _isOpen;
            _failures = 0;
            _isProbing = false;
            Volatile.Write(ref _isExcused, false);
            Volatile.Write(ref _isOpen, false);
        }

        if (closed)
        {
            logger.CircuitClosed();
        }
    }

    /// <summary>Redis did not answer as it should.</summary>
    public void Failed(string reason)
    {
        if (reason is "timeout" or "connection" && pool.IsStarved && IsExcused())
        {
            return;
        }

        bool wasOpen;
        lock (_lock)
        {
            wasOpen = _isOpen;
            _failures++;
            if (_isOpen ? !_isProbing : _failures < FailureLimit)
            {
                return;
            }

            _pause = _isOpen ? Shorter(_pause * 2, _longestPause) : _firstPause;
            _openedAt = clock.GetTimestamp();
            _isProbing = false;
            Volatile.Write(ref _isOpen, true);
        }

        if (!wasOpen)
        {
            logger.CircuitOpened(reason);
        }
    }

    private bool IsExcused()
    {
        lock (_lock)
        {
            long now = clock.GetTimestamp();
            if (!_isExcused)
            {
                _excusedSince = now;
                Volatile.Write(ref _isExcused, true);
            }

            return clock.GetElapsedTime(_excusedSince, now) < _longestExcuse;
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
