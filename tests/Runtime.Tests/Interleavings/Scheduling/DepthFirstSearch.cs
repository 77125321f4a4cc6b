namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>
/// Tries every schedule, but of those that differ in the order of steps that have nothing to do with each other it tries one (dynamic
/// partial-order reduction with source sets and sleep sets: Abdulla et al., "Optimal Dynamic Partial Order Reduction", 2014).
/// </summary>
/// <remarks>
/// At each point one step is taken. What else is tried there follows from the schedules: where a later step conflicts with the one that was taken, and
/// could have come before it, it is tried in its place. Alternatives of a step (it fails), and steps that it has made impossible, are tried as well.
/// A step that was tried at a point sleeps in what is tried there next, until something happens that it conflicts with: before that, it would
/// only repeat. Where everything possible sleeps, the run is given up.
/// </remarks>
internal sealed class DepthFirstSearch : IChooser
{
    private readonly List<SearchPoint> _points = [];
    private int _depth;
    private int _analysed;
    private bool _hasTimePassed;

    public int Choose(IReadOnlyList<Step> steps)
    {
        if (_depth == _points.Count && !TryAdd(new SearchPoint(steps, SleepingHere(), _hasTimePassed)))
        {
            return -1;
        }

        _hasTimePassed = false;
        SearchPoint point = _points[_depth++];
        int place = point.Place;
        return place < steps.Count && steps[place].Name == point.Chosen ? place : throw new DivergedException(steps);
    }

    public void Happened(Footprint footprint) => _points[_depth - 1].Footprint = footprint;

    public void TimePassed() => _hasTimePassed = true;

    /// <summary>Begins the schedule again that could not be repeated.</summary>
    public void Restart()
    {
        _depth = 0;
        _hasTimePassed = false;
    }

    /// <summary>Goes back to the last point where something else is to be tried.</summary>
    /// <returns>False: everything has been tried.</returns>
    public bool Next()
    {
        for (; _analysed < _points.Count; _analysed++)
        {
            FindRaces(_analysed);
        }

        Restart();
        while (_points.Count > 0)
        {
            _points[^1].Sleep();
            if (_points[^1].TakeNext())
            {
                _analysed = _points.Count - 1;
                return true;
            }

            _points.RemoveAt(_points.Count - 1);
        }

        return false;
    }

    private bool TryAdd(SearchPoint point)
    {
        if (_depth > 0)
        {
            _points[_depth - 1].TryWhatVanishes(point);
        }

        if (!point.TakeFirst())
        {
            return false;
        }

        _points.Add(point);
        return true;
    }

    private Dictionary<string, Footprint> SleepingHere()
    {
        if (_depth == 0)
        {
            return [];
        }

        SearchPoint before = _points[_depth - 1];
        return before
            .Sleeping.Where(step => !step.Value.ConflictsWith(before.Footprint!))
            .ToDictionary(static step => step.Key, static step => step.Value);
    }

    /// <summary>Finds the earlier steps that a step conflicts with and that could have come after it, with nothing in between that orders them.</summary>
    private void FindRaces(int later)
    {
        SearchPoint point = _points[later];
        point.Before = new bool[later];
        int possibleSince = PossibleSince(later);
        bool isOrderedByTime = _points[possibleSince].HasTimePassed;
        List<int> races = [];
        for (int earlier = later - 1; earlier >= 0; earlier--)
        {
            if (point.Before[earlier])
            {
                continue;
            }

            bool isCause = earlier == possibleSince - 1 || (isOrderedByTime && earlier < possibleSince);
            if (isCause || point.Footprint!.ConflictsWith(_points[earlier].Footprint!))
            {
                point.ComesAfter(earlier, _points[earlier]);
                if (!isCause)
                {
                    races.Add(earlier);
                }
            }
        }

        races.ForEach(earlier => TryReversed(earlier, later));
    }

    private int PossibleSince(int later)
    {
        string step = _points[later].Chosen;
        int since = later;
        while (since > 0 && _points[since - 1].IsPossible(step))
        {
            since--;
        }

        return since;
    }

    /// <summary>Of the steps between that do not depend on the earlier one, any that can come first leads to the other order.</summary>
    private void TryReversed(int earlier, int later)
    {
        List<int> independent =
        [
            .. Enumerable
                .Range(earlier + 1, later - earlier)
                .Where(index => index == later || !_points[index].Before[earlier]),
        ];
        string[] first =
        [
            .. independent
                .Where(index => !independent.Exists(other => other < index && _points[index].Before[other]))
                .Select(index => _points[index].Chosen),
        ];
        _points[earlier].TryOneOf(first);
    }
}
