using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Scenarios;

/// <summary>Fenced writes, and writes in a transaction.</summary>
internal static class Fencing
{
    /// <summary>A crashed writer's hold has expired, and values have not.</summary>
    public static readonly TimeSpan AfterHold = new CachewrightOptions().HoldTime + TimeSpan.FromSeconds(1);

    public static Scenario ReadAgainstFence { get; } =
        new(static world =>
        {
            world.Act(world.Start("A"), "Reader", static actor => Reading.TwiceAsync(actor));
            world.Act(world.Start("B"), "Writer", static actor => actor.WriteFencedAsync());
        });

    /// <summary>The writer dies between its commit and its invalidation.</summary>
    public static Scenario CrashedWriter { get; } =
        new(static world =>
        {
            Process reading = world.Start("A");
            world.ActNow(reading, "First", static actor => actor.ReadAsync());
            world.Act(reading, "Reader", static actor => Reading.TwiceAsync(actor));
            world.Act(world.Start("B"), "Writer", static actor => actor.WriteFencedAsync(isCrashing: true));
        })
        {
            TimeAfterwards = AfterHold,
        };

    /// <summary>The write lasts longer than a hold, which changes its bucket meanwhile.</summary>
    public static Scenario LongWrite { get; } =
        new(static world =>
        {
            world.Act(
                world.Start("B"),
                "Writer",
                static actor => actor.WriteFencedAsync(pauses: 4, pause: TimeSpan.FromSeconds(10), isStrict: false)
            );
            world.Act(world.Start("A"), "Reader", static actor => actor.ReadAsync());
        })
        {
            Limit = 1_500,
            IsExhaustible = false,
        };

    /// <summary>Redis drops the hold, so that an old value can be stored after all.</summary>
    public static Scenario LostHold { get; } =
        new(static world =>
        {
            Process writing = world.Start("B");
            world.Act(world.Start("A"), "Reader", static actor => actor.ReadAsync());
            world.Act(
                writing,
                "Writer",
                static async actor =>
                {
                    await actor.WriteFencedAsync(isStrict: false);
                    await actor.ReadAsync();
                }
            );
            world.Act(writing, "Redis", static actor => actor.EvictHoldsAsync());
        });

    public static Scenario Committed { get; } = InTransaction(isCommitted: true);

    public static Scenario RolledBack { get; } = InTransaction(isCommitted: false);

    private static Scenario InTransaction(bool isCommitted) =>
        new(world =>
        {
            Process writing = world.Start("A");
            world.ActNow(writing, "First", static actor => actor.ReadAsync());
            world.Act(writing, "Writer", actor => actor.WriteInTransactionAsync(isCommitted));
            world.Act(writing, "Own", static actor => actor.ReadAsync());
            world.Act(world.Start("B"), "Other", static actor => actor.ReadAsync());
        });
}
