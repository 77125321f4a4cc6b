using Cachewright.Diagnostics;
using Cachewright.Keys;
using Microsoft.Extensions.Logging;

namespace Cachewright.Protocol;

/// <summary>
/// Keeps the invalidations that Redis did not acknowledge yet, and sends them until it does. Until then <see cref="Covers"/> is a gate:
/// this process does not ask Redis for what they concern, so that a writer reads its own writes. The gate is closed as well for what waits for the end of a
/// transaction (<see cref="AfterCommit"/>).
/// </summary>
/// <remarks>
/// One task sends; it runs only while there is something to send. A token that is added again while its deletion is on the way stays: the
/// deletion may have come before the newer write. Too many become "everything" (<see cref="TokenSet"/>): then all reads are bypassed, and the
/// tokens of all known methods are deleted as soon as Redis answers. One lock, nothing but the log is called under it. Disposal tries once more,
/// within one budget; accepted: what is left then dies with the process, and the log says how much.
/// </remarks>
internal sealed class InvalidationJournal(
    ICacheStore store,
    TimeProvider clock,
    TimeSpan budget,
    Func<IEnumerable<byte[]>> allMethods,
    ILogger logger
) : IAsyncDisposable
{
    /// <summary>So many tokens of entries, and so many others, are kept one by one.</summary>
    public const int Capacity = 10_000;

    private readonly object _lock = new();
    private readonly TokenSet _pending = new(Capacity);
    private readonly List<TokenSet> _waiting = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly OutageNews _news = new(logger);
    private Task _sending = Task.CompletedTask;
    private bool _isSending;
    private long _since;
    private long _stamp;
    private long _acknowledged;
    private long _overflows;
    private volatile bool _isOpen = true;

    /// <summary>Counts what Redis acknowledged of this process' writes, here or at once.</summary>
    public long Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>So often there were too many.</summary>
    public long Overflows => Volatile.Read(ref _overflows);

    /// <summary>How many tokens Redis has not acknowledged.</summary>
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

    /// <summary>The time between attempts; to be woken when Redis can be reached again.</summary>
    public RetryPause Pause { get; } = new(clock);

    /// <summary>How long there has been something to send without a break.</summary>
    public TimeSpan Age
    {
        get
        {
            lock (_lock)
            {
                return _pending.IsEmpty ? TimeSpan.Zero : clock.GetElapsedTime(_since);
            }
        }
    }

    /// <summary>Whether an invalidation that concerns the entry has not reached Redis.</summary>
    public bool Covers(EntryNames names)
    {
        if (_isOpen)
        {
            return false;
        }

        lock (_lock)
        {
            foreach (byte[] token in names.Tokens)
            {
                if (_pending.Contains(token) || IsWaiting(token))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>A write has reached Redis; to be told before its caller returns.</summary>
    public void Acknowledge() => Interlocked.Increment(ref _acknowledged);

    /// <summary>Takes over invalidations whose outcome is unknown; the gate is closed when this returns.</summary>
    public void Add(IReadOnlyCollection<byte[]> tokens)
    {
        if (Keep(tokens, isEverything: false))
        {
            _news.Kept(Pending);
        }
    }

    /// <summary>Sends invalidations again that were acknowledged once; the gate is closed until they are again.</summary>
    public void Resend(TokenSet tokens) =>
        Keep([.. tokens.Tokens.Select(static token => token.Key)], tokens.Everything != 0);

    /// <summary>A set for the tokens of one transaction.</summary>
    public static TokenSet NewWaiting() => new(Capacity);

    /// <summary>Closes the gate for tokens whose transaction runs.</summary>
    public void Wait(TokenSet waiting, IReadOnlyCollection<byte[]> tokens)
    {
        lock (_lock)
        {
            _isOpen = false;
            if (!_waiting.Contains(waiting))
            {
                _waiting.Add(waiting);
            }

            Remember(waiting, tokens);
        }
    }

    /// <summary>The transaction has ended: sends, or opens the gate.</summary>
    public void EndWait(TokenSet waiting, bool mustSend)
    {
        if (mustSend)
        {
            Resend(waiting);
        }

        lock (_lock)
        {
            _waiting.Remove(waiting);
            _isOpen = _pending.IsEmpty && _waiting.Count == 0;
        }
    }

    /// <summary>Ends the task, and tries a last time.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            if (_stop.IsCancellationRequested)
            {
                return;
            }

            _stop.Cancel();
        }

        // Nobody starts it again once it is to stop.
        await _sending.ConfigureAwait(false);
        CallDeadline end = StartDeadline();
        while (
            NextBatch() is { } batch
            && await batch.TrySendAsync(store, allMethods, () => end, logger).ConfigureAwait(false)
        )
        {
            Forget(batch);
        }

        _stop.Dispose();
        if (Pending is > 0 and int lost)
        {
            logger.InvalidationsLost(lost);
        }
    }

    private bool IsWaiting(byte[] token)
    {
        foreach (TokenSet waiting in _waiting)
        {
            if (waiting.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    private bool Keep(IReadOnlyCollection<byte[]> tokens, bool isEverything)
    {
        lock (_lock)
        {
            if (_pending.IsEmpty)
            {
                _since = clock.GetTimestamp();
            }

            Remember(_pending, tokens);
            if (isEverything)
            {
                _pending.AddEverything(++_stamp);
            }

            if (_pending.IsEmpty)
            {
                return false;
            }

            _isOpen = false;
            if (_stop.IsCancellationRequested)
            {
                logger.InvalidationsLost(_pending.Count);
                return false;
            }

            if (!_isSending)
            {
                _isSending = true;
                _sending = Task.Run(SendAsync);
            }

            return true;
        }
    }

    private void Remember(TokenSet set, IReadOnlyCollection<byte[]> tokens)
    {
        foreach (byte[] token in tokens)
        {
            if (set.Add(token, ++_stamp))
            {
                Interlocked.Increment(ref _overflows);
                logger.JournalOverflowed();
            }
        }
    }

    private async Task SendAsync()
    {
        JournalBatch? batch = null;
        while ((batch = NextToSend(batch)) is not null)
        {
            Task woken = Pause.Woken;
            if (await batch.TrySendAsync(store, allMethods, StartDeadline, logger).ConfigureAwait(false))
            {
                Forget(batch);
                Pause.Reset();
                batch = null;
                continue;
            }

            _news.Kept(Pending);
            await Pause.PassAsync(woken, _stop.Token).ConfigureAwait(false);
        }
    }

    private CallDeadline StartDeadline() => CallDeadline.Start(clock, budget);

    /// <summary>What to send next; null when there is nothing, and then the task has ended as far as <see cref="Keep"/> is concerned.</summary>
    private JournalBatch? NextToSend(JournalBatch? unfinished)
    {
        lock (_lock)
        {
            JournalBatch? rest = unfinished is { Reconnected.IsCompleted: false } ? unfinished : null;
            JournalBatch? batch = _stop.IsCancellationRequested ? null : rest ?? NextBatch();
            _isSending = batch is not null;
            return batch;
        }
    }

    private JournalBatch? NextBatch()
    {
        lock (_lock)
        {
            return JournalBatch.Of(_pending, Pause.Woken);
        }
    }

    private void Forget(JournalBatch acknowledged)
    {
        Acknowledge();
        lock (_lock)
        {
            foreach ((byte[] token, long stamp) in acknowledged.Tokens)
            {
                _pending.Remove(token, stamp);
            }

            _pending.RemoveEverything(acknowledged.Everything);
            if (!_pending.IsEmpty)
            {
                return;
            }

            _isOpen = _waiting.Count == 0;
            _news.Drained();
        }
    }
}
