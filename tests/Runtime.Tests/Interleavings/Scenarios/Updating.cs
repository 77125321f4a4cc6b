using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Scenarios;

/// <summary>Write-through.</summary>
internal static class Updating
{
    public static Scenario ReadAgainstUpdate { get; } =
        new(static world =>
        {
            world.Act(world.Start("A"), "Reader", static actor => Reading.TwiceAsync(actor));
            world.Act(world.Start("B"), "Writer", static actor => actor.UpdateAsync());
        });

    /// <summary>Of two that overlap neither may be stored: the later commit may finish first.</summary>
    public static Scenario UpdateAgainstUpdate { get; } =
        new(static world =>
        {
            Process second = world.Start("B");
            world.Act(
                world.Start("A"),
                "One",
                static async actor =>
                {
                    await actor.UpdateAsync();
                    await actor.ReadAsync();
                }
            );
            world.Act(second, "Two", static actor => actor.UpdateAsync());
        });

    /// <summary>A write that only invalidates meets one that stores.</summary>
    public static Scenario WriteAgainstUpdate { get; } =
        new(static world =>
        {
            world.Act(world.Start("A"), "Updater", static actor => actor.UpdateAsync());
            world.Act(
                world.Start("B"),
                "Writer",
                static async actor =>
                {
                    await actor.WriteAsync();
                    await actor.ReadAsync();
                }
            );
        });

    /// <summary>Redis drops the first writer's announcement, so that the second believes to be alone.</summary>
    public static Scenario LostAnnouncement { get; } =
        new(static world =>
        {
            Process first = world.Start("A");
            Process second = world.Start("B");
            world.Act(first, "One", static actor => actor.UpdateAsync());
            world.Act(
                second,
                "Two",
                static async actor =>
                {
                    await actor.UpdateAsync();
                    await actor.ReadAsync();
                }
            );
            world.Act(second, "Redis", actor => actor.EvictHoldsAsync());
        });
}
