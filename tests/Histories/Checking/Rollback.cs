namespace Cachewright.Histories.Checking;

/// <summary>Redis came back with an older state. Times are ticks of the stopwatch.</summary>
/// <param name="SnapshotStart">What was acknowledged before it is in the old state for sure.</param>
/// <param name="RestoredAt">From here on it answered with the old state.</param>
internal readonly record struct Rollback(long SnapshotStart, long RestoredAt);
