namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>
/// Tries every schedule, but only one of those that differ in the order of steps that have nothing to do with each other (sleep sets: Godefroid,
/// "Partial-Order Methods for the Verification of Concurrent Systems", 1996).
/// </summary>
/// <remarks>
/// A step that was tried at a point sleeps in what is tried there next, until something happens that it conflicts with: before that, to take
/// it would only swap two steps of a schedule that has been tried. Where everything possible sleeps, the run is given up.
/// </remarks>
internal sealed class DepthFirstSearch : IChooser
{
    private readonly List<Point> _points = [];
    private int _depth;

    public int Choose(IReadOnlyList<Step> steps)
    {
        if (_depth == _points.Count)
        {
            _points.Add(new Point([.. steps.Select(static step => step.Name)], SleepingHere()));
            if (!_points[_depth].TakeNext())
            {
                _points.RemoveAt(_depth);
                return -1;
            }
        }

        Point point = _points[_depth++];
        int place = point.Place;
        return place < steps.Count && steps[place].Name == point.Chosen ? place : throw new DivergedException(steps);
    }

    public void Happened(Footprint footprint) => _points[_depth - 1].Footprint = footprint;

    /// <summary>Begins the schedule again that could not be repeated.</summary>
    public void Restart() => _depth = 0;

    /// <summary>Goes back to the last point where something else is possible.</summary>
    /// <returns>False: everything has been tried.</returns>
    public bool Next()
    {
        _depth = 0;
        while (_points.Count > 0)
        {
            _points[^1].Sleep();
            if (_points[^1].TakeNext())
            {
                return true;
            }

            _points.RemoveAt(_points.Count - 1);
        }

        return false;
    }

    private Dictionary<string, Footprint> SleepingHere()
    {
        if (_depth == 0)
        {
            return [];
        }

        Point before = _points[_depth - 1];
        return before
            .Sleeping.Where(step => !step.Value.ConflictsWith(before.Footprint!))
            .ToDictionary(static step => step.Key, static step => step.Value);
    }

    private sealed class Point(string[] steps, Dictionary<string, Footprint> sleeping)
    {
        public Dictionary<string, Footprint> Sleeping { get; } = sleeping;

        public int Place { get; private set; } = -1;

        public string Chosen => steps[Place];

        public Footprint? Footprint { get; set; }

        public void Sleep() => Sleeping[Chosen] = Footprint!;

        public bool TakeNext()
        {
            do
            {
                Place++;
            } while (Place < steps.Length && Sleeping.ContainsKey(steps[Place]));

            return Place < steps.Length;
        }
    }
}
