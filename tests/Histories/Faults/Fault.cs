namespace Cachewright.Histories.Faults;

/// <summary>A fault: breaks something, waits, and mends it, all in one.</summary>
/// <param name="Name">What the summary calls it.</param>
/// <param name="InflictAsync">Does it; the random numbers choose for how long, and to whom.</param>
internal sealed record Fault(string Name, Func<Random, Task> InflictAsync);
