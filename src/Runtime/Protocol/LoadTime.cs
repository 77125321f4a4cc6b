namespace Cachewright.Protocol;

/// <summary>When a load began: by the wall clock, for people and for absolute expiry, and by the one that never jumps.</summary>
internal readonly struct LoadTime(TimeProvider clock)
{
    private readonly long _timestamp = clock.GetTimestamp();

    /// <summary>The start.</summary>
    public DateTimeOffset Start { get; } = clock.GetUtcNow();

    /// <summary>The time since the start.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(_timestamp);
}
