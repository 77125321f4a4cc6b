using Cachewright.Histories.Recording;

namespace Cachewright.Histories.Checking;

/// <summary>I5: how often one entry was loaded while it was being loaded already.</summary>
/// <param name="Count">So many loads began during another one.</param>
/// <param name="MostAtOnce">So many ran at once at worst.</param>
internal readonly record struct Overlaps(int Count, int MostAtOnce)
{
    public static Overlaps In(IReadOnlyList<HistoryRecord> history)
    {
        int count = 0;
        int most = 0;
        foreach (
            IGrouping<int, HistoryRecord> loads in history
                .Where(static record => record.Kind == RecordKind.Load)
                .OrderBy(static load => load.Start)
                .GroupBy(static load => load.Entry)
        )
        {
            List<long> ends = [];
            foreach (HistoryRecord load in loads)
            {
                ends.RemoveAll(end => end <= load.Start);
                count += ends.Count > 0 ? 1 : 0;
                ends.Add(load.End);
                most = Math.Max(most, ends.Count);
            }
        }

        return new Overlaps(count, most);
    }
}
