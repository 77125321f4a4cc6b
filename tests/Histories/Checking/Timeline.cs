namespace Cachewright.Histories.Checking;

/// <summary>
/// All promises about one cell, in the order of time. Versions of a cell are totally ordered, so no search for a linearization is needed:
/// what a read must return at least is the largest version that was promised before it began.
/// </summary>
internal sealed class Timeline
{
    private readonly Promise[] _promises;
    private readonly Promise[] _largest;

    public Timeline(IEnumerable<Promise> promises)
    {
        _promises = [.. promises.OrderBy(static promise => promise.Since)];
        _largest = new Promise[_promises.Length];
        for (int index = 0; index < _promises.Length; index++)
        {
            Promise best = index == 0 ? _promises[0] : _largest[index - 1];
            _largest[index] = _promises[index].Version >= best.Version ? _promises[index] : best;
        }
    }

    /// <summary>The strongest promise before a moment; null if there is none.</summary>
    public Promise? Before(long time)
    {
        int count = CountBefore(time);
        return count == 0 ? null : _largest[count - 1];
    }

    /// <summary>All promises before a moment that a version breaks.</summary>
    public IEnumerable<Promise> BrokenBy(long version, long time) =>
        _promises.Take(CountBefore(time)).Where(promise => promise.Version > version);

    private int CountBefore(long time)
    {
        int low = 0;
        int high = _promises.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_promises[middle].Since < time)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
