namespace Cachewright.Histories.Recording;

/// <summary>
/// What happened inside one call, told by those it passes through on its own flow: the loader, and the meter. Nothing of the cache itself
/// has to know of it.
/// </summary>
internal sealed class CallTrace
{
    private static readonly AsyncLocal<CallTrace?> _current = new();

    /// <summary>The trace of the call that runs here; null outside of one.</summary>
    public static CallTrace? Current => _current.Value;

    /// <summary>What was seen so far.</summary>
    public RecordFlags Flags { get; private set; }

    /// <summary>The time that the call spent in user code, in ticks of the stopwatch.</summary>
    public long UserTicks { get; private set; }

    /// <summary>Starts the trace of what the caller does next.</summary>
    public static CallTrace Start()
    {
        CallTrace trace = new();
        _current.Value = trace;
        return trace;
    }

    /// <summary>User code ran.</summary>
    public void Loaded(long ticks)
    {
        UserTicks += ticks;
        Flags |= RecordFlags.Loaded;
    }

    /// <summary>The meter told something.</summary>
    public void Saw(RecordFlags flags) => Flags |= flags;
}
