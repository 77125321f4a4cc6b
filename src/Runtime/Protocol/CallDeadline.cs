namespace Cachewright.Protocol;

/// <summary>
/// The time that one call may spend on Redis, over all its round trips and waits. Waiting for our own load is not Redis time and is
/// added back by <see cref="Extend"/>.
/// </summary>
internal readonly struct CallDeadline(TimeProvider clock, long endTimestamp)
{
    /// <summary>Starts the time.</summary>
    public static CallDeadline Start(TimeProvider clock, TimeSpan budget) =>
        new(clock, clock.GetTimestamp() + (long)(budget.TotalSeconds * clock.TimestampFrequency));

    /// <summary>What is left; never negative.</summary>
    public TimeSpan Remaining
    {
        get
        {
            long left = endTimestamp - clock.GetTimestamp();
            return left <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds((double)left / clock.TimestampFrequency);
        }
    }

    /// <summary>Whether the time is over.</summary>
    public bool IsOver => clock.GetTimestamp() >= endTimestamp;

    /// <summary>Adds time that was not Redis'.</summary>
    public CallDeadline Extend(TimeSpan time) =>
        new(clock, endTimestamp + (long)(time.TotalSeconds * clock.TimestampFrequency));
}
