namespace Cachewright.Histories.Checking;

/// <summary>A process stood still: how long its calls took says nothing then. Times are ticks of the stopwatch.</summary>
internal readonly record struct Pause(int Process, long Start, long End);
