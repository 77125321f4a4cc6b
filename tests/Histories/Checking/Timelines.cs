using Cachewright.Histories.Recording;

namespace Cachewright.Histories.Checking;

/// <summary>Turns records into promises, by cell or by cell and process.</summary>
internal static class Timelines
{
    /// <summary>
    /// What holds for everybody: a write counts from its acknowledgement. That is its end, or, if something was pending then,
    /// the first moment at which its process had nothing pending any more; if the process died first, never.
    /// </summary>
    public static Dictionary<int, Timeline> OfAcknowledged(IReadOnlyList<HistoryRecord> history)
    {
        ILookup<int, HistoryRecord> drained = history
            .Where(static record => record.Kind == RecordKind.Drained)
            .OrderBy(static record => record.Start)
            .ToLookup(static record => record.Process);
        return Group(
            Writes(history)
                .Select(write => (write, since: AcknowledgedAt(write, drained)))
                .Where(static item => item.since is not null)
                .Select(static item => (item.write.Cell, Of(item.write, item.since!.Value)))
        );
    }

    /// <summary>What holds for the process that wrote: a write counts from its return.</summary>
    public static Dictionary<(int Process, int Cell), Timeline> OfReturned(IReadOnlyList<HistoryRecord> history) =>
        Group(Writes(history).Select(static write => ((write.Process, write.Cell), Of(write, write.End))));

    /// <summary>What holds for hits: a fenced write counts from its commit, even if it never returned.</summary>
    public static Dictionary<int, Timeline> OfFenced(IReadOnlyList<HistoryRecord> history) =>
        Group(
            history
                .Where(static record => record.Kind == RecordKind.Commit && record.Is(RecordFlags.Fenced))
                .Select(static commit => (commit.Cell, Of(commit, commit.End)))
        );

    private static IEnumerable<HistoryRecord> Writes(IReadOnlyList<HistoryRecord> history) =>
        history.Where(static record => record.Kind == RecordKind.Write);

    private static Promise Of(HistoryRecord record, long since) =>
        new(since, record.Version, record.Process, record.Start);

    private static long? AcknowledgedAt(HistoryRecord write, ILookup<int, HistoryRecord> drained)
    {
        if (!write.Is(RecordFlags.Pending))
        {
            return write.End;
        }

        foreach (HistoryRecord moment in drained[write.Process])
        {
            if (moment.Start >= write.End)
            {
                return moment.End;
            }
        }

        return null;
    }

    private static Dictionary<TKey, Timeline> Group<TKey>(IEnumerable<(TKey Key, Promise Promise)> promises)
        where TKey : notnull =>
        promises
            .GroupBy(static item => item.Key, static item => item.Promise)
            .ToDictionary(static group => group.Key, static group => new Timeline(group));
}
