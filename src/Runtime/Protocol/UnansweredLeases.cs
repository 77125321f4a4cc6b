using Cachewright.Diagnostics;
using Cachewright.Keys;
using Microsoft.Extensions.Logging;

namespace Cachewright.Protocol;

/// <summary>
/// Leases that may stand with nobody behind them: the command that takes one, or gives it back, was not answered in time. Redis may
/// have carried it out or not, or may still do so; other callers would wait for nobody as long as the lease lasts. So Redis is asked until it
/// answers, and a lease that is ours is given back.
/// </summary>
/// <remarks>
/// One task asks; it runs only while there is something to ask, and as a call does, when the circuit lets it: where no call comes, it is the probe. A lease that gets no answer goes
/// to the end, because another one may lie on a server that answers. Redis answers a connection in order, so the answer comes after the late command. Accepted:
/// where the connection was made anew, what the old one left behind may be carried out after the answer; and what is too many, not answered within
/// <see cref="_patience"/>, or left when the process ends, stands until it expires. One lock, nothing is called under it.
/// </remarks>
internal sealed class UnansweredLeases(
    ICacheStore store,
    Circuit circuit,
    TimeProvider clock,
    TimeSpan budget,
    ILogger logger
) : IAsyncDisposable
{
    private const int Capacity = 1_000;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly object _lock = new();
    private readonly Queue<(EntryNames Names, long LeaseId, LoadTime Added)> _leases = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly RetryPause _pause = new(clock);
    private Task _asking = Task.CompletedTask;
    private bool _isAsking;

    /// <summary>How many leases Redis has not been asked about, or has not answered.</summary>
    public int Pending
    {
        get
        {
            lock (_lock)
            {
                return _leases.Count;
            }
        }
    }

    /// <summary>Whether the next question waits for its time.</summary>
    public bool IsPausing => _pause.IsPassing;

    /// <summary>Takes a lease over.</summary>
    public void Add(EntryNames names, long leaseId)
    {
        lock (_lock)
        {
            if (_leases.Count >= Capacity || _stop.IsCancellationRequested)
            {
                return;
            }

            _leases.Enqueue((names, leaseId, new LoadTime(clock)));
            if (!_isAsking)
            {
                _isAsking = true;
                _asking = Task.Run(AskAsync);
            }
        }
    }

    /// <summary>Redis can be reached again, so the next attempt need not wait.</summary>
    public void Wake() => _pause.Wake();

    /// <inheritdoc />
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

        await _asking.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task AskAsync()
    {
        while (TryPeek(out (EntryNames Names, long LeaseId, LoadTime Added) lease))
        {
            Task woken = _pause.Woken;
            if (
                lease.Added.Elapsed > _patience
                || await TryReturnAsync(lease.Names, lease.LeaseId).ConfigureAwait(false)
            )
            {
                _pause.Reset();
                Forget();
                continue;
            }

            Defer();
            await _pause.PassAsync(woken, _stop.Token).ConfigureAwait(false);
        }
    }

    private bool TryPeek(out (EntryNames Names, long LeaseId, LoadTime Added) lease)
    {
        lock (_lock)
        {
            _isAsking = _leases.TryPeek(out lease) && !_stop.IsCancellationRequested;
            return _isAsking;
        }
    }

    private void Forget()
    {
        lock (_lock)
        {
            _leases.Dequeue();
        }
    }

    private void Defer()
    {
        lock (_lock)
        {
            _leases.Enqueue(_leases.Dequeue());
        }
    }

    private async ValueTask<bool> TryReturnAsync(EntryNames names, long leaseId)
    {
        if (!circuit.TryEnter())
        {
            return false;
        }

        try
        {
            await store.ReturnLeaseAsync(names, leaseId, CallDeadline.Start(clock, budget)).ConfigureAwait(false);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
        catch (Exception exception)
        {
            logger.BackgroundThrew(exception);
            return false;
        }
    }
}
