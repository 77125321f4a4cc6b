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
    private int _exposedByDead;
    private int _fencedHits;
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
            Hits = Count(RecordKind.Read, RecordFlags.Hit),
            Loads = Count(RecordKind.Load),
            Writes = Count(RecordKind.Write),
            Unreturned = Count(RecordKind.Commit) - Count(RecordKind.Write),
            Kept = Count(RecordKind.Write, RecordFlags.Pending),
            SharedWhileAway = _shared,
            Exposed = _exposed,
            ExposedByDead = _exposedByDead,
            LongestExposure = _longestExposure,
            LongestResend = _forgotten.LongestResend(_history),
            Fenced = Count(RecordKind.Commit, RecordFlags.Fenced),
            FencedUnreturned = FencedUnreturned(),
            FencedHits = _fencedHits,
            Refused = Count(RecordKind.Refused),
            Overlaps = Overlaps.In(_history),
            WorstRead = WorstCall.Of(RecordKind.Read, _history, pauses),
            WorstWrite = WorstCall.Of(RecordKind.Write, _history, pauses),
        };
    }

    private int Count(RecordKind kind) => _history.Count(record => record.Kind == kind);

    private int Count(RecordKind kind, RecordFlags flag) =>
        _history.Count(record => record.Kind == kind && record.Is(flag));

    private int FencedUnreturned()
    {
        HashSet<(int Cell, long Version)> returned =
        [
            .. _history
                .Where(static record => record.Kind == RecordKind.Write)
                .Select(static write => (write.Cell, write.Version)),
        ];
        return _history.Count(record =>
            record.Kind == RecordKind.Commit
            && record.Is(RecordFlags.Fenced)
            && !returned.Contains((record.Cell, record.Version))
        );
    }

    private void CheckRead(HistoryRecord read)
    {
        if (Broken(_acknowledged.GetValueOrDefault(read.Cell), read) is { } promise && !IsAllowed(read))
        {
            Add(read.Is(RecordFlags.Final) ? Invariant.Convergence : Invariant.Fresh, read, promise);
        }

        if (
            Broken(_returned.GetValueOrDefault((read.Process, read.Cell)), read) is { } own
            && ExposureOf(_returned.GetValueOrDefault((read.Process, read.Cell)), read) is null
        )
        {
            Add(Invariant.OwnWrites, read, own);
        }

        if (read.Is(RecordFlags.Hit) && _fenced.TryGetValue(read.Cell, out Timeline? commits))
        {
            _fencedHits++;
            if (Broken(commits, read) is { } fenced)
            {
                Add(Invariant.Fenced, read, fenced);
            }
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

        if (ExposureOf(_acknowledged.GetValueOrDefault(read.Cell), read) is not { } exposure)
        {
            return false;
        }

        _exposed++;
        if (!exposure.IsOfLive)
        {
            _exposedByDead++;
        }
        else if (exposure.Length > _longestExposure)
        {
            _longestExposure = exposure.Length;
        }

        return true;
    }

    private Exposure? ExposureOf(Timeline? timeline, in HistoryRecord read) =>
        _forgotten.ExposureOf(read, timeline?.BrokenBy(read.Version, read.Start) ?? []);

    private void Add(Invariant invariant, HistoryRecord read, Promise promise) =>
        _violations.Add(new Violation(invariant, read, promise.Version, promise.Since));
}
