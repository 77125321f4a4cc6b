namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>A point of a schedule, and what is to be tried there.</summary>
internal sealed class SearchPoint(IReadOnlyList<Step> steps, Dictionary<string, Footprint> sleeping, bool hasTimePassed)
{
    private readonly Step[] _steps = [.. steps];
    private readonly HashSet<string> _toTry = [];

    /// <summary>What has been tried here, or would only repeat.</summary>
    public Dictionary<string, Footprint> Sleeping { get; } = sleeping;

    /// <summary>Whether time has passed just before, which it does when nothing else can happen.</summary>
    public bool HasTimePassed { get; } = hasTimePassed;

    /// <summary>The place of the chosen step.</summary>
    public int Place { get; private set; }

    public string Chosen => _steps[Place].Name;

    public Footprint? Footprint { get; set; }

    /// <summary>Which of the earlier points the chosen step depends on.</summary>
    public bool[] Before { get; set; } = [];

    public bool IsPossible(string step) => Array.Exists(_steps, possible => possible.Name == step);

    public void Sleep() => Sleeping[Chosen] = Footprint!;

    public bool TakeFirst() => Take(Array.FindIndex(_steps, step => !Sleeping.ContainsKey(step.Name)));

    public bool TakeNext() =>
        Take(Array.FindIndex(_steps, step => _toTry.Contains(step.Name) && !Sleeping.ContainsKey(step.Name)));

    /// <summary>What the chosen step has made impossible could have come before it.</summary>
    public void TryWhatVanishes(SearchPoint next)
    {
        Step chosen = _steps[Place];
        _toTry.UnionWith(
            _steps
                .Where(step => step.Group != chosen.Group && !step.IsFault && !next.IsPossible(step.Name))
                .Select(static step => step.Name)
        );
    }

    public void TryOneOf(string[] names)
    {
        if (!names.Any(_toTry.Contains))
        {
            _toTry.UnionWith(IsPossible(names[0]) ? names[..1] : _steps.Select(static step => step.Name));
        }
    }

    public void ComesAfter(int index, SearchPoint earlier)
    {
        Before[index] = true;
        for (int place = 0; place < earlier.Before.Length; place++)
        {
            Before[place] |= earlier.Before[place];
        }
    }

    private bool Take(int place)
    {
        if (place < 0)
        {
            return false;
        }

        Place = place;
        _toTry.UnionWith(_steps.Where(step => step.Group == _steps[place].Group).Select(static step => step.Name));
        return true;
    }
}
