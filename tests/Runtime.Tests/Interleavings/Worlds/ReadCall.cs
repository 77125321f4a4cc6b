namespace Cachewright.Runtime.Tests.Interleavings.Worlds;

/// <summary>A read as it began.</summary>
/// <param name="Key">What it reads.</param>
/// <param name="Floor">The oldest version that it may return.</param>
/// <param name="FencedFloor">The oldest version that it may return without having loaded it.</param>
/// <param name="Start">When it began.</param>
/// <param name="Failovers">How many there had been.</param>
internal sealed record ReadCall(int Key, int Floor, int FencedFloor, DateTimeOffset Start, int Failovers)
{
    public bool HasLoaded { get; set; }
}
