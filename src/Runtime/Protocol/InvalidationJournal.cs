using Cachewright.Diagnostics;
using Cachewright.Keys;
using Microsoft.Extensions.Logging;

namespace Cachewright.Protocol;

/// <summary>
/// Keeps the invalidations that Redis did not acknowledge, and repeats them until it does. Until then <see cref="Covers"/> is a gate:
/// this process does not ask Redis for what they concern, so that a writer reads its own writes.
/// </summary>
/// <remarks>
/// One task repeats; it runs only while there is something to repeat, and ends with <see cref="DisposeAsync"/>. A token that is
/// added again while its deletion is on the way stays: the deletion may have come before the newer write. When
/// there are too many, entries' tokens are forgotten and all methods' tokens take their place, since every entry depends on one. Tags stay:
/// methods that only other processes know may carry them.
/// One lock, nothing is called under it. Accepted: tokens die with the process.
/// </remarks>
internal sealed class InvalidationJournal(
    ICacheStore store,
    TimeProvider clock,
    TimeSpan budget,
    Func<IEnumerable<byte[]>> allMethods,
    ILogger logger
) : IAsyncDisposable
{
    /// <summary>So many tokens are kept one by one.</summary>
    public const int Capacity = 10_000;

    private const int BatchSize = 256;

    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(5);

    private readonly object _lock = new();
    private readonly Dictionary<byte[], long> _pending = new(TokenComparer.Instance);
    private readonly CancellationTokenSource _stop = new();
    private Task _repeating = Task.CompletedTask;
    private bool _isRepeating;
    private bool _coversAll;
    private long _additions;
    private long _acknowledged;
    private volatile bool _isEmpty = true;

    /// <summary>Counts what Redis acknowledged of this process' writes, here or at once.</summary>
    public long Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>How many tokens wait.</summary>
    public int Pending
    {
        get
        {
            lock (_lock)
            {
                return _pending.Count;
            }
        }
    }

    /// <summary>Whether an invalidation that concerns the entry is pending.</summary>
    public bool Covers(EntryNames names)
    {
        if (_isEmpty)
        {
            return false;
        }

        lock (_lock)
        {
            return _pending.Count > 0 && (_coversAll || names.Tokens.Any(_pending.ContainsKey));
        }
    }

    /// <summary>A write has reached Redis; to be told before its caller returns.</summary>
    public void Acknowledge() => Interlocked.Increment(ref _acknowledged);

    /// <summary>Takes over invalidations whose outcome is unknown; the gate is closed when this returns.</summary>
    public void Add(IReadOnlyCollection<byte[]> tokens)
    {
        bool overflowed;
        int pending;
        lock (_lock)
        {
            if (_stop.IsCancellationRequested)
            {
                return;
            }

            overflowed = !_coversAll && _pending.Count + tokens.Count > Capacity;
            if (overflowed)
            {
                _pending.Keys.Where(IsEntry).ToList().ForEach(token => _pending.Remove(token));
                _coversAll = true;
            }

            Remember(_coversAll ? [.. tokens.Where(static token => !IsEntry(token)), .. allMethods()] : tokens);
            pending = _pending.Count;
            _isEmpty = pending == 0;
            if (!_isRepeating && pending > 0)
            {
                _isRepeating = true;
                _repeating = Task.Run(RepeatAsync);
            }
        }

        logger.InvalidationKept(pending);
        if (overflowed)
        {
            logger.JournalOverflowed();
        }
    }

    /// <summary>Stops to repeat.</summary>
    public async ValueTask DisposeAsync()
    {
        Task repeating;
        lock (_lock)
        {
            if (_stop.IsCancellationRequested)
            {
                return;
            }

            _stop.Cancel();
            repeating = _repeating;
        }

        await repeating.ConfigureAwait(false);
        _stop.Dispose();
        if (Pending is > 0 and int lost)
        {
            logger.InvalidationsLost(lost);
        }
    }

    private static bool IsEntry(byte[] token) => RedisName.Dependency(token) is not [(byte)'#' or (byte)'@', ..];

    private void Remember(IEnumerable<byte[]> tokens)
    {
        foreach (byte[] token in tokens)
        {
            _pending[token] = ++_additions;
        }
    }

    private async Task RepeatAsync()
    {
        TimeSpan pause = TimeSpan.Zero;
        while (NextBatch() is { } batch)
        {
            try
            {
                await store
                    .InvalidateAsync(batch.ConvertAll(static item => item.Key), CallDeadline.Start(clock, budget))
                    .ConfigureAwait(false);
                Forget(batch);
                pause = TimeSpan.Zero;
                continue;
            }
            catch (StoreUnavailableException)
            {
                pause = pause == TimeSpan.Zero ? _firstPause : pause * 2;
                pause = pause < _longestPause ? pause : _longestPause;
            }

            await Task.Delay(pause, clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>What to repeat next; null when there is nothing, and then the task has ended as far as <see cref="Add"/> is concerned.</summary>
    private List<KeyValuePair<byte[], long>>? NextBatch()
    {
        lock (_lock)
        {
            if (_pending.Count > 0 && !_stop.IsCancellationRequested)
            {
                return [.. _pending.Take(BatchSize)];
            }

            _isRepeating = false;
            return null;
        }
    }

    private void Forget(List<KeyValuePair<byte[], long>> acknowledged)
    {
        Acknowledge();
        lock (_lock)
        {
            foreach ((byte[] token, long addition) in acknowledged)
            {
                if (_pending.GetValueOrDefault(token) == addition)
                {
                    _pending.Remove(token);
                }
            }

            if (_pending.Count > 0)
            {
                return;
            }

            _coversAll = false;
            _isEmpty = true;
        }

        logger.JournalDrained();
    }
}
