using Cachewright.Histories.Recording;

namespace Cachewright.Histories.Checking;

/// <summary>Reads a whole history afterwards and says what in it should not be. Pure: the same history, the same verdict.</summary>
internal sealed class Checker
{
    private readonly IReadOnlyList<HistoryRecord> _history;
    private readonly Dictionary<int, Timeline> _acknowledged;
    private readonly Dictionary<(int Process, int Cell), Timeline> _returned;
    private readonly Dictionary<int, Timeline> _fenced;
    private readonly SharedLoads _sharedLoads;
    private readonly Forgotten _forgotten;
    private readonly List<Violation> _violations = [];
    private int _shared;
    private int _exposed;
    private TimeSpan _longestExposure;

    private Checker(IReadOnlyList<HistoryRecord> history, IReadOnlyCollection<Rollback> rollbacks)
    {
        _history = history;
        _acknowledged = Timelines.OfAcknowledged(history);
        _returned = Timelines.OfReturned(history);
        _fenced = Timelines.OfFenced(history);
        _sharedLoads = new SharedLoads(history);
        _forgotten = new Forgotten(history, rollbacks);
    }

    /// <summary>Checks the records of all processes.</summary>
    /// <param name="history">In any order.</param>
    /// <param name="rollbacks">When Redis forgot something.</param>
    /// <param name="pauses">When a process stood still.</param>
    public static Verdict Check(
        IReadOnlyList<HistoryRecord> history,
        IReadOnlyCollection<Rollback>? rollbacks = null,
        IReadOnlyCollection<Pause>? pauses = null
    ) => new Checker(history, rollbacks ?? []).Run(pauses ?? []);

    private Verdict Run(IReadOnlyCollection<Pause> pauses)
    {
        foreach (HistoryRecord record in _history)
        {
            if (record.Kind == RecordKind.Failed)
            {
                _violations.Add(new Violation(Invariant.NoFailure, record, 0, record.Start));
            }
            else if (record.Kind == RecordKind.Read)
            {
                CheckRead(record);
            }
        }

        return new Verdict
        {
            Violations = _violations,
            Reads = Count(RecordKind.Read),
            Hits = _history.Count(static record => record.Kind == RecordKind.Read && record.Is(RecordFlags.Hit)),
            Loads = Count(RecordKind.Load),
            Writes = Count(RecordKind.Write),
            Unreturned = Count(RecordKind.Commit) - Count(RecordKind.Write),
            Kept = _history.Count(static record => record.Kind == RecordKind.Write && record.Is(RecordFlags.Pending)),
            SharedWhileAway = _shared,
            Exposed = _exposed,
            LongestExposure = _longestExposure,
            Overlaps = Overlaps.In(_history),
            WorstRead = WorstCall.Of(RecordKind.Read, _history, pauses),
            WorstWrite = WorstCall.Of(RecordKind.Write, _history, pauses),
        };
    }

    private int Count(RecordKind kind) => _history.Count(record => record.Kind == kind);

    private void CheckRead(HistoryRecord read)
    {
        if (Broken(_acknowledged.GetValueOrDefault(read.Cell), read) is { } promise && !IsAllowed(read))
        {
            Add(read.Is(RecordFlags.Final) ? Invariant.Convergence : Invariant.Fresh, read, promise);
        }

        if (Broken(_returned.GetValueOrDefault((read.Process, read.Cell)), read) is { } own && !IsForgotten(read))
        {
            Add(Invariant.OwnWrites, read, own);
        }

        if (read.Is(RecordFlags.Hit) && Broken(_fenced.GetValueOrDefault(read.Cell), read) is { } fenced)
        {
            Add(Invariant.Fenced, read, fenced);
        }
    }

    private static Promise? Broken(Timeline? timeline, in HistoryRecord read) =>
        timeline?.Before(read.Start) is { } promise && read.Version < promise.Version ? promise : null;

    private bool IsAllowed(HistoryRecord read)
    {
        if (_sharedLoads.Explain(in read))
        {
            _shared++;
            return true;
        }

        if (!IsForgotten(read))
        {
            return false;
        }

        _exposed++;
        return true;
    }

    private bool IsForgotten(HistoryRecord read)
    {
        TimeSpan? exposure = _forgotten.Exposure(
            read,
            _acknowledged.GetValueOrDefault(read.Cell)?.BrokenBy(read.Version, read.Start) ?? []
        );
        if (exposure is null)
        {
            return false;
        }

        _longestExposure = exposure > _longestExposure ? exposure.Value : _longestExposure;
        return true;
    }

    private void Add(Invariant invariant, HistoryRecord read, Promise promise) =>
        _violations.Add(new Violation(invariant, read, promise.Version, promise.Since));
}
