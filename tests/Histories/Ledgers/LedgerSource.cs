using System.Diagnostics;
using Cachewright.Histories.Recording;
using Cachewright.Integration.Servers;

namespace Cachewright.Histories.Ledgers;

/// <summary>The versioned source as one process uses it: with time before and after, and with a record of what it did.</summary>
internal sealed class LedgerSource
{
    private const int PaddingLength = 400;
    private const int LongestPauseMilliseconds = 8;

    private static readonly string _padding = new('x', PaddingLength);

    private readonly VersionedSource _source;
    private readonly HistoryWriter _history;
    private readonly int _process;

    public LedgerSource(VersionedSource source, HistoryWriter history, int process)
    {
        _source = source;
        _history = history;
        _process = process;
    }

    /// <summary>Reads the cell of an entry: the load.</summary>
    public async Task<Stamp> LoadAsync(int entry)
    {
        long start = Stopwatch.GetTimestamp();
        await PauseAsync();
        int cell = Layout.CellOf(entry);
        long version = _source.Read(cell);
        await PauseAsync();
        long end = Stopwatch.GetTimestamp();
        CallTrace.Current?.Loaded(end - start);
        _history.Add(new HistoryRecord(RecordKind.Load, RecordFlags.None, _process, entry, cell, version, start, end));
        return Show(cell, version);
    }

    /// <summary>Bumps a cell: the body of a write. Here a condemned process dies, so that nobody hears of what it has committed.</summary>
    public async Task<long> CommitAsync(int cell)
    {
        long entered = Stopwatch.GetTimestamp();
        await PauseAsync();
        long start = Stopwatch.GetTimestamp();
        long version = _source.Bump(cell);
        long end = Stopwatch.GetTimestamp();
        _history.AddAtOnce(
            new HistoryRecord(
                RecordKind.Commit,
                Layout.IsAccount(cell) ? RecordFlags.Fenced : RecordFlags.None,
                _process,
                HistoryRecord.NoEntry,
                cell,
                version,
                start,
                end
            )
        );
        if (_source.IsCondemned(_process))
        {
            Signals.SendKill(Environment.ProcessId);
        }

        await PauseAsync();
        CallTrace.Current?.Loaded(Stopwatch.GetTimestamp() - entered);
        return version;
    }

    public static Stamp Show(int cell, long version) => new(cell, version, _padding);

    private static Task PauseAsync() => Task.Delay(Random.Shared.Next(LongestPauseMilliseconds + 1));
}
