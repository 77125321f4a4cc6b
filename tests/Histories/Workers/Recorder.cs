using System.Diagnostics;
using Cachewright.Histories.Ledgers;
using Cachewright.Histories.Recording;

namespace Cachewright.Histories.Workers;

/// <summary>Makes the calls of one process and records each of them.</summary>
internal sealed class Recorder(ILedger ledger, CacheMeter meter, HistoryWriter history, int process)
{
    private const int WarmWrites = 10;
    private const int WarmHits = 100;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(10);

    private volatile bool _isPending;
    private long _resendingSince;
    private long _resentSince;
    private long _firstWrite;
    private int _writes;
    private int _hits;

    /// <summary>When the last resending began that Redis has acknowledged.</summary>
    public long ResentSince => Volatile.Read(ref _resentSince);

    /// <summary>Whether the process has started up: until it has read and written a little, it tests nothing.</summary>
    public bool IsWarm => Volatile.Read(ref _writes) >= WarmWrites && Volatile.Read(ref _hits) >= WarmHits;

    /// <summary>Reads an entry.</summary>
    public async Task<RecordFlags> ReadAsync(int entry, RecordFlags flags = RecordFlags.None)
    {
        CallTrace trace = CallTrace.Start();
        long start = Stopwatch.GetTimestamp();
        RecordKind kind = RecordKind.Read;
        long version = 0;
        try
        {
            Stamp stamp = await Layout.ReadAsync(ledger, entry);
            version =
                stamp.Cell == Layout.CellOf(entry) ? stamp.Version : throw new InvalidOperationException($"{stamp}");
        }
        catch (Exception exception)
        {
            kind = RecordKind.Failed;
            await Console.Error.WriteLineAsync(exception.ToString());
        }

        long end = Stopwatch.GetTimestamp();
        int cell = Layout.CellOf(entry);
        history.Add(
            new HistoryRecord(kind, flags | trace.Flags, process, entry, cell, version, start, end, trace.UserTicks)
        );
        if ((trace.Flags & RecordFlags.Hit) != 0)
        {
            Interlocked.Increment(ref _hits);
        }

        return trace.Flags;
    }

    /// <summary>Writes a cell by one of the methods that do.</summary>
    public async Task WriteAsync(int cell, WriteForm form)
    {
        CallTrace trace = CallTrace.Start();
        long start = Stopwatch.GetTimestamp();
        RecordKind kind = RecordKind.Write;
        long version = 0;
        try
        {
            version = await WriteCellAsync(cell, form);
            Interlocked.Increment(ref _writes);
            Interlocked.CompareExchange(ref _firstWrite, start, 0);
        }
        catch (FenceUnavailableException)
        {
            kind = RecordKind.Refused;
        }
        catch (Exception exception)
        {
            kind = RecordKind.Failed;
            await Console.Error.WriteLineAsync(exception.ToString());
        }

        // The end is taken when it is known whether something is pending: an acknowledgement is never recorded too early.
        RecordFlags pending = meter.Pending == 0 ? RecordFlags.None : RecordFlags.Pending;
        long end = Stopwatch.GetTimestamp();
        _isPending |= pending != 0;
        history.AddAtOnce(
            new HistoryRecord(kind, pending, process, HistoryRecord.NoEntry, cell, version, start, end, trace.UserTicks)
        );
    }

    /// <summary>Records when invalidations that had been pending have arrived; ends when it is cancelled.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(_pollInterval, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            TryRecordResent();
            if (_isPending)
            {
                _isPending = false;
                _isPending |= !TryRecordDrained();
            }
        }
    }

    /// <summary>Waits until nothing is pending and Redis is asked again: what the last reads show must come from there.</summary>
    /// <remarks>Any entry will do. One whose writer was killed can't be a hit until that one's hold is over.</remarks>
    public async Task DrainAsync(bool untilHit, CancellationToken stop)
    {
        int entry = 0;
        while (
            !TryRecordDrained() || (untilHit && ((await ReadAsync(entry++ % Layout.Entries)) & RecordFlags.Hit) == 0)
        )
        {
            await Task.Delay(_pollInterval, stop);
        }
    }

    /// <summary>Waits until the process has started up, if it does in time.</summary>
    public async Task WarmAsync()
    {
        using CancellationTokenSource patience = new(_patience);
        while (!IsWarm && !patience.IsCancellationRequested)
        {
            await Task.Delay(_pollInterval, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Waits until what is sent again since a moment has arrived, if it does at all: the check will tell.</summary>
    public async Task ResentAsync(long since)
    {
        using CancellationTokenSource patience = new(_patience);
        bool hasWritten = Volatile.Read(ref _firstWrite) is not 0 and long first && first < since;
        while (hasWritten && ResentSince < since && !patience.IsCancellationRequested)
        {
            await Task.Delay(_pollInterval, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The recent invalidations are pending again; that they have arrived is recorded when nothing is.</summary>
    public void Resending() => Volatile.Write(ref _resendingSince, Stopwatch.GetTimestamp());

    private void TryRecordResent()
    {
        long since = Volatile.Read(ref _resendingSince);
        if (since == ResentSince || meter.Pending > 0)
        {
            return;
        }

        long end = Stopwatch.GetTimestamp();
        history.AddAtOnce(new HistoryRecord(RecordKind.Resent, RecordFlags.None, process, -1, -1, 0, since, end));
        Volatile.Write(ref _resentSince, since);
    }

    private bool TryRecordDrained()
    {
        long start = Stopwatch.GetTimestamp();
        if (meter.Pending > 0)
        {
            return false;
        }

        long end = Stopwatch.GetTimestamp();
        history.AddAtOnce(new HistoryRecord(RecordKind.Drained, RecordFlags.None, process, -1, -1, 0, start, end));
        return true;
    }

    private async Task<long> WriteCellAsync(int cell, WriteForm form) =>
        cell switch
        {
            Layout.Total => await ledger.WriteTotalAsync(),
            > Layout.Total when form == WriteForm.Fence => await ledger.WriteBalanceAsync(Layout.AccountOf(cell)),
            > Layout.Total => await ledger.WriteBalanceUnfencedAsync(Layout.AccountOf(cell)),
            >= Layout.Items => await ledger.WriteGroupAsync(cell - Layout.Items),
            _ when form == WriteForm.Update => (await ledger.UpdateItemAsync(cell)).Version,
            _ => await ledger.WriteItemAsync(cell),
        };
}
