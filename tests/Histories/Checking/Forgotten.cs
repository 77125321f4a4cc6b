using System.Diagnostics;
using Cachewright.Histories.Recording;

namespace Cachewright.Histories.Checking;

/// <summary>
/// I8. Redis may forget what it acknowledged after the state that it came back with was taken; each process sends what it has invalidated
/// in the last minute again. So a promise may be broken from the moment of the return until the process that made it has sent it again, and, where that process
/// is gone or the promise is older than a minute, until the entry expires. In the end, when all has healed, who lives must have sent.
/// </summary>
internal sealed class Forgotten
{
    private static readonly TimeSpan _memory = TimeSpan.FromSeconds(60);

    private readonly Rollback[] _rollbacks;
    private readonly ILookup<int, HistoryRecord> _resent;
    private readonly HashSet<int> _alive;

    public Forgotten(IReadOnlyList<HistoryRecord> history, IReadOnlyCollection<Rollback> rollbacks)
    {
        _rollbacks = [.. rollbacks.OrderBy(static rollback => rollback.LostAt)];
        _resent = history
            .Where(static record => record.Kind == RecordKind.Resent)
            .OrderBy(static record => record.Start)
            .ToLookup(static record => record.Process);
        _alive =
        [
            .. history.Where(static record => record.Is(RecordFlags.Final)).Select(static record => record.Process),
        ];
    }

    /// <summary>How the read excuses itself; null unless it breaks promises and a rollback excuses each of them.</summary>
    public Exposure? ExposureOf(HistoryRecord read, IEnumerable<Promise> broken)
    {
        Exposure? worst = null;
        foreach (Promise promise in broken)
        {
            if (ExposureOf(read, promise) is not { } exposure)
            {
                return null;
            }

            worst = worst is { } other
                ? new Exposure(
                    exposure.Length > other.Length ? exposure.Length : other.Length,
                    exposure.IsOfLive && other.IsOfLive
                )
                : exposure;
        }

        return worst;
    }

    /// <summary>The longest time from a return until a living process had sent again what it may have lost.</summary>
    public TimeSpan LongestResend(IReadOnlyList<HistoryRecord> history)
    {
        TimeSpan longest = TimeSpan.Zero;
        foreach (Rollback rollback in _rollbacks)
        {
            foreach (
                int process in history
                    .Where(record => record.Kind == RecordKind.Write && _alive.Contains(record.Process))
                    .Where(write => write.End >= rollback.SnapshotStart && write.Start <= rollback.LostAt)
                    .Select(static write => write.Process)
                    .Distinct()
            )
            {
                long arrived = ArrivedAgain(process, rollback);
                TimeSpan time = Stopwatch.GetElapsedTime(rollback.BackAt, arrived);
                longest = arrived != long.MaxValue && time > longest ? time : longest;
            }
        }

        return longest;
    }

    private Exposure? ExposureOf(HistoryRecord read, Promise promise)
    {
        long arrived = promise.Since;
        long exposedSince = 0;
        bool isOfLive = _alive.Contains(promise.Process);
        foreach (Rollback rollback in _rollbacks)
        {
            if (read.End < rollback.BackAt)
            {
                break;
            }

            if (promise.Begun > rollback.LostAt || arrived < rollback.SnapshotStart)
            {
                continue;
            }

            // Where it had not arrived since the last rollback, this one changes nothing.
            exposedSince = exposedSince == 0 || arrived <= rollback.LostAt ? rollback.BackAt : exposedSince;
            bool isRemembered = Stopwatch.GetElapsedTime(promise.Since, rollback.LostAt) < _memory;
            arrived = isRemembered ? ArrivedAgain(promise.Process, rollback) : long.MaxValue;
            isOfLive &= isRemembered;
        }

        return exposedSince == 0 || read.Start > arrived || (read.Is(RecordFlags.Final) && isOfLive)
            ? null
            : new Exposure(Stopwatch.GetElapsedTime(exposedSince, read.End), isOfLive);
    }

    private long ArrivedAgain(int process, Rollback rollback)
    {
        foreach (HistoryRecord resent in _resent[process])
        {
            if (resent.Start > rollback.LostAt)
            {
                return resent.End;
            }
        }

        return long.MaxValue;
    }
}
