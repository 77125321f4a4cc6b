using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings;

/// <summary>Who does what at the same time. It ends with a read by every process, which must see the last version.</summary>
/// <param name="SetUp">Starts the processes and those who act.</param>
internal sealed record Scenario(Action<World> SetUp)
{
    /// <summary>So many commands may be lost, late or without a reply.</summary>
    public int Faults { get; init; }

    /// <summary>So many schedules are tried at most.</summary>
    public int Limit { get; init; } = 10_000;

    /// <summary>Whether all its schedules can be tried within <see cref="Limit"/>.</summary>
    public bool IsExhaustible { get; init; } = true;

    /// <summary>Whether two loads of one key at once break a promise.</summary>
    public bool IsOneLoaderPromised { get; init; }

    /// <summary>What passes before the last reads.</summary>
    public TimeSpan TimeAfterwards { get; init; }
}
