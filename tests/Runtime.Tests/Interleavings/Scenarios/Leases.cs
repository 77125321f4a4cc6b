using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Scenarios;

/// <summary>Who loads, and when a value is too old.</summary>
internal static class Leases
{
    /// <summary>Two processes miss at the same time.</summary>
    public static Scenario OneLoader { get; } =
        new(static world =>
        {
            world.Act(world.Start("A"), "One", static actor => actor.ReadAsync());
            world.Act(world.Start("B"), "Other", static actor => actor.ReadAsync());
        })
        {
            IsOneLoaderPromised = true,
        };

    /// <summary>Two of one process, and one of another.</summary>
    public static Scenario OneLoaderOfThree { get; } =
        new(static world =>
        {
            Process process = world.Start("A");
            world.Act(process, "One", static actor => actor.ReadAsync());
            world.Act(process, "Two", static actor => actor.ReadAsync());
            world.Act(world.Start("B"), "Other", static actor => actor.ReadAsync());
        })
        {
            IsOneLoaderPromised = true,
        };

    /// <summary>A load outlives its lease, and must leave that of the next loader alone.</summary>
    public static Scenario SlowLoader { get; } =
        new(static world =>
        {
            Actor slow = world.Act(
                world.Start("A"),
                "Slow",
                static actor => actor.ReadAsync(),
                TimeSpan.FromSeconds(11)
            );
            world.Act(
                world.Start("B"),
                "Second",
                async actor =>
                {
                    await slow.IsSlow.Task;
                    await actor.ReadAsync();
                }
            );
            world.Act(
                world.Start("C"),
                "Third",
                async actor =>
                {
                    await slow.IsSlow.Task;
                    await actor.WriteAsync();
                    await actor.ReadAsync();
                }
            );
        })
        {
            IsOneLoaderPromised = true,
        };

    /// <summary>A value that took long to load lives no longer for it.</summary>
    public static Scenario OldValue { get; } =
        new(static world =>
            world.Act(
                world.Start("A"),
                "Slow",
                static async actor =>
                {
                    await actor.ReadAsync();
                    await actor.PassTimeAsync(TimeSpan.FromSeconds(11));
                    await actor.ReadAsync();
                },
                TimeSpan.FromSeconds(50)
            )
        );
}
