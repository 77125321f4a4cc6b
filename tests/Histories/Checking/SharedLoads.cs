using Cachewright.Histories.Recording;

namespace Cachewright.Histories.Checking;

/// <summary>
/// The one thing that is accepted where Redis does not answer: a call takes the result of a load that its own process was running when the call began. Nothing
/// of it comes from Redis, and it is older than the call by that load at most.
/// </summary>
internal sealed class SharedLoads(IReadOnlyList<HistoryRecord> history)
{
    private readonly ILookup<(int Process, int Entry), HistoryRecord> _loads = history
        .Where(static record => record.Kind == RecordKind.Load)
        .ToLookup(static load => (load.Process, load.Entry));

    /// <summary>Whether the read explains itself so.</summary>
    public bool Explain(in HistoryRecord read)
    {
        if (!read.Is(RecordFlags.Away) || read.Is(RecordFlags.Hit) || read.Is(RecordFlags.Loaded))
        {
            return false;
        }

        (long version, long start, long end) = (read.Version, read.Start, read.End);
        return _loads[(read.Process, read.Entry)]
            .Any(load => load.Version == version && load.Start < start && load.End > start && load.End <= end);
    }
}
