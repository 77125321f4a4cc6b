using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Scenarios;

/// <summary>Readers against a write that invalidates.</summary>
internal static class Reading
{
    /// <summary>A load and a later read, while another process writes.</summary>
    public static Scenario ReadAgainstWrite { get; } =
        new(static world =>
        {
            world.Act(world.Start("A"), "Reader", static actor => TwiceAsync(actor));
            world.Act(world.Start("B"), "Writer", static actor => actor.WriteAsync());
        });

    /// <summary>As above, but there is an old value already.</summary>
    public static Scenario HitAgainstWrite { get; } =
        new(static world =>
        {
            Process reading = world.Start("A");
            world.ActNow(reading, "First", static actor => actor.ReadAsync());
            world.Act(reading, "Reader", static actor => TwiceAsync(actor));
            world.Act(world.Start("B"), "Writer", static actor => actor.WriteAsync());
        });

    /// <summary>Two processes want the same.</summary>
    public static Scenario ReadersAgainstWrite { get; } =
        new(static world =>
        {
            world.Act(world.Start("A"), "One", static actor => actor.ReadAsync());
            world.Act(world.Start("B"), "Other", static actor => actor.ReadAsync());
            world.Act(world.Start("C"), "Writer", static actor => actor.WriteAsync());
        });

    /// <summary>Two callers of one process share a load, or must not.</summary>
    public static Scenario FlightAgainstWrite { get; } =
        new(static world =>
        {
            Process reading = world.Start("A");
            world.Act(reading, "One", static actor => actor.ReadAsync());
            world.Act(reading, "Other", static actor => actor.ReadAsync());
            world.Act(world.Start("B"), "Writer", static actor => actor.WriteAsync());
        });

    /// <summary>The process that writes reads as well.</summary>
    public static Scenario ReadOfOwnWrite { get; } =
        new(static world =>
        {
            Process process = world.Start("A");
            world.Act(process, "Reader", static actor => TwiceAsync(actor));
            world.Act(process, "Writer", static actor => actor.WriteAsync());
        });

    /// <summary>Every entry of the method goes.</summary>
    public static Scenario ReadAgainstMethod { get; } = AgainstMany(WriteKind.Method);

    /// <summary>Every entry of a tag goes.</summary>
    public static Scenario ReadAgainstTag { get; } = AgainstMany(WriteKind.Tag);

    /// <summary>Redis drops the token meanwhile, which would come back if it were not random.</summary>
    public static Scenario EvictedToken { get; } =
        new(static world =>
        {
            Process reading = world.Start("A");
            Process other = world.Start("B");
            world.Act(reading, "Reader", static actor => TwiceAsync(actor));
            world.Act(other, "Writer", static actor => actor.WriteAsync());
            world.Act(other, "Redis", actor => actor.EvictAsync(world.Names().Tokens[1]));
        });

    /// <summary>Redis drops the token, and the value survives.</summary>
    public static Scenario EvictedAfterWrite { get; } =
        new(static world =>
        {
            Process reading = world.Start("A");
            Process other = world.Start("B");
            world.ActNow(reading, "First", static actor => actor.ReadAsync());
            world.Act(
                other,
                "Writer",
                async actor =>
                {
                    await actor.WriteAsync();
                    await actor.EvictAsync(world.Names().Tokens[1]);
                }
            );
            world.Act(reading, "Reader", static actor => TwiceAsync(actor));
        });

    public static async Task TwiceAsync(Actor actor)
    {
        await actor.ReadAsync();
        await actor.ReadAsync();
    }

    private static Scenario AgainstMany(WriteKind kind) =>
        new(world =>
        {
            Process reading = world.Start("A", tags: 1);
            world.Act(reading, "Reader", static actor => TwiceAsync(actor));
            world.Act(world.Start("B", tags: 1), "Writer", actor => actor.WriteAsync(kind: kind));
        });
}
