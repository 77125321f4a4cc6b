namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>A flow of control, whichever threads it runs on: an actor, with all that its calls leave behind.</summary>
internal sealed class Lane(Scheduler scheduler, string name, string process)
{
    private static readonly AsyncLocal<Lane?> s_current = new(static change =>
    {
        // In this order, or a thread that goes from one lane to another would seem to run none.
        change.CurrentValue?.Scheduler.Entered();
        change.PreviousValue?.Scheduler.Left();
    });

    private readonly Dictionary<string, int> _counts = [];
    private Lane? _background;

    /// <summary>The flow that the running code belongs to; null in what constructors start, say.</summary>
    public static Lane? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    public Scheduler Scheduler { get; } = scheduler;

    /// <summary>What its calls leave behind and nobody waits for.</summary>
    public Lane Background => _background ??= new Lane(Scheduler, $"{Name}'s leftovers", Process);

    public string Name { get; } = name;

    public string Process { get; } = process;

    /// <summary>A name that no other step has, and that this one has in every schedule.</summary>
    public string NameOf(string what)
    {
        lock (_counts)
        {
            int count = _counts[what] = _counts.GetValueOrDefault(what) + 1;
            return count == 1 ? $"{Name} {what}" : $"{Name} {what} {count}";
        }
    }
}
