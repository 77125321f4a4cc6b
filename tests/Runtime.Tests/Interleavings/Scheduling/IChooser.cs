namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>Decides what happens next.</summary>
internal interface IChooser
{
    /// <summary>Picks one of the steps, which are in the order of their names.</summary>
    /// <returns>Its place, or -1: whatever comes next has been tried already.</returns>
    int Choose(IReadOnlyList<Step> steps);

    /// <summary>Learns what the chosen step touched.</summary>
    void Happened(Footprint footprint) { }

    /// <summary>Nothing could happen, so time has passed.</summary>
    void TimePassed() { }
}
