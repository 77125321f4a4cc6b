using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Scenarios;

/// <summary>Commands that are lost, late, or without a reply, and a server that forgets.</summary>
internal static class Failing
{
    /// <summary>The invalidation may not arrive, and the writer reads.</summary>
    public static Scenario BrokenWrite { get; } =
        new(static world =>
        {
            Process writing = world.Start("A");
            world.ActNow(writing, "First", static actor => actor.ReadAsync());
            world.Act(
                writing,
                "Writer",
                static async actor =>
                {
                    await actor.WriteAsync();
                    await actor.ReadAsync();
                }
            );
            world.Act(world.Start("B"), "Other", static actor => actor.ReadAsync());
        })
        {
            Faults = 1,
        };

    /// <summary>Two invalidations, the second while the first is being repeated.</summary>
    public static Scenario BrokenWrites { get; } =
        new(static world =>
        {
            Process writing = world.Start("A");
            world.ActNow(writing, "First", static actor => actor.ReadAsync());
            world.Act(
                writing,
                "Writer",
                static async actor =>
                {
                    await actor.WriteAsync();
                    await actor.WriteAsync();
                    await actor.ReadAsync();
                }
            );
        })
        {
            Faults = 2,
        };

    /// <summary>What a load stores may come late.</summary>
    public static Scenario BrokenRead { get; } = Reading.ReadAgainstWrite with { Faults = 1, Limit = 50_000 };

    public static Scenario BrokenFlight { get; } =
        Reading.FlightAgainstWrite with
        {
            Faults = 1,
            Limit = 1_500,
            IsExhaustible = false,
        };

    public static Scenario BrokenUpdate { get; } =
        Updating.ReadAgainstUpdate with
        {
            Faults = 1,
            TimeAfterwards = Fencing.AfterHold,
            Limit = 1_500,
            IsExhaustible = false,
        };

    public static Scenario BrokenFence { get; } =
        Fencing.ReadAgainstFence with
        {
            Faults = 1,
            TimeAfterwards = Fencing.AfterHold,
            Limit = 1_500,
            IsExhaustible = false,
        };

    /// <summary>A replica that has missed the invalidation becomes the master.</summary>
    public static Scenario FailOver { get; } =
        new(static world =>
        {
            Process writing = world.Start("A");
            Process reading = world.Start("B");
            world.ActNow(reading, "First", static actor => actor.ReadAsync());
            world.Act(writing, "Writer", static actor => actor.WriteAsync());
            world.Act(
                writing,
                "Server",
                static async actor =>
                {
                    await actor.FailOverAsync();
                    await actor.ReconnectAsync();
                    await actor.ReadAsync();
                }
            );
            world.Act(reading, "Reader", static actor => actor.ReadAsync());
        })
        {
            Limit = 1_500,
            IsExhaustible = false,
        };
}
