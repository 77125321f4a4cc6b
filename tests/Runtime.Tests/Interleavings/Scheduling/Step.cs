namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>Something that can happen next.</summary>
/// <param name="Name">The same in every schedule in which it happens.</param>
/// <param name="Group">Of the steps of one group only one happens: a command arrives or is lost.</param>
/// <param name="Lane">Who waits for it.</param>
/// <param name="Run">Lets it happen; what it touches is noted in the footprint.</param>
internal sealed record Step(string Name, string Group, Lane Lane, Action<Footprint> Run)
{
    /// <summary>Whether code of the lane's process runs on.</summary>
    public bool RunsCode { get; init; }

    /// <summary>Whether the lane has given up waiting for it.</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether it is a failure, of which a scenario allows a number.</summary>
    public bool IsFault { get; init; }
}
