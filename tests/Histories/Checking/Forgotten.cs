using System.Diagnostics;
using Cachewright.Histories.Recording;

namespace Cachewright.Histories.Checking;

/// <summary>
/// I8. Redis may forget what it acknowledged after the state that it came back with was taken; each process sends what it has invalidated
/// in the last minute again. So a promise may be broken from the moment of the return until the process that made it has sent it again, and, where that process
/// is gone or the promise is older than a minute, until the entry expires.
/// </summary>
internal sealed class Forgotten(IReadOnlyList<HistoryRecord> history, IReadOnlyCollection<Rollback> rollbacks)
{
    private static readonly TimeSpan _memory = TimeSpan.FromSeconds(60);

    private readonly ILookup<int, long> _resent = history
        .Where(static record => record.Kind == RecordKind.Resent)
        .ToLookup(static record => record.Process, static record => record.End);

    /// <summary>For how long the read's version had been back; null unless it breaks promises and a rollback excuses each of them.</summary>
    public TimeSpan? Exposure(HistoryRecord read, IEnumerable<Promise> broken)
    {
        TimeSpan? longest = null;
        foreach (Promise promise in broken)
        {
            Rollback? excuse = rollbacks
                .Where(rollback => Excuses(rollback, promise, read))
                .Select(static rollback => (Rollback?)rollback)
                .FirstOrDefault();
            if (excuse is not { } found)
            {
                return null;
            }

            TimeSpan exposure = Stopwatch.GetElapsedTime(found.RestoredAt, read.End);
            longest = longest > exposure ? longest : exposure;
        }

        return longest;
    }

    private bool Excuses(Rollback rollback, Promise promise, HistoryRecord read)
    {
        if (
            promise.Since < rollback.SnapshotStart
            || promise.Since > rollback.RestoredAt
            || read.End < rollback.RestoredAt
        )
        {
            return false;
        }

        bool isRemembered = Stopwatch.GetElapsedTime(promise.Since, rollback.RestoredAt) < _memory;
        return !isRemembered || !_resent[promise.Process].Any(time => time > rollback.RestoredAt && time < read.Start);
    }
}
