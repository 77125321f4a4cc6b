namespace Cachewright.Histories.Checking;

/// <summary>Redis came back with an older state. Times are ticks of the stopwatch.</summary>
/// <param name="SnapshotStart">What was acknowledged before it is in the old state for sure.</param>
/// <param name="LostAt">Nothing that began later can have been acknowledged by the server that was lost.</param>
/// <param name="BackAt">No answer before it came from the old state.</param>
internal readonly record struct Rollback(long SnapshotStart, long LostAt, long BackAt);
