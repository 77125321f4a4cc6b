namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>Something that can happen next.</summary>
/// <param name="Name">The same in every schedule in which it happens.</param>
/// <param name="Group">Of the steps of one group only one happens: a command arrives or is lost.</param>
/// <param name="Process">The process whose code runs on; null where none does.</param>
/// <param name="Run">Lets it happen; what it touches is noted in the footprint.</param>
internal sealed record Step(string Name, string Group, string? Process, Action<Footprint> Run)
{
    /// <summary>Whether it is a failure, of which a scenario allows a number.</summary>
    public bool IsFault { get; init; }
}
