using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Scenarios;

/// <summary>Calls whose time for Redis is over, and what they leave behind.</summary>
internal static class Lateness
{
    private static readonly CachewrightOptions s_options = new();

    /// <summary>
    /// The first caller hangs in Redis, and the one that was late for it has read what was written over since. Who comes then, and is late too, may
    /// not share that.
    /// </summary>
    public static Scenario LateCallers { get; } =
        new(static world =>
        {
            Process reading = world.Start("A");
            world.ActUntil("First open: GET v", reading, "First", static actor => actor.ReadAsync());
            world.ActUntil("Late read: reply", reading, "Late", static actor => actor.ReadAsync());
            world.Clock.Advance(s_options.CacheBudget);
            world.GoOnUntil("Late load: SELECT", "Late");
            world.ActUntil("Writer invalidate: reply", world.Start("B"), "Writer", static actor => actor.WriteAsync());
            world.ActUntil("Second read: reply", reading, "Second", static actor => actor.ReadAsync());
            world.Act(reading, "Time", static actor => actor.PassTimeAsync(s_options.CacheBudget));
        });

    /// <summary>Two callers are late for the same flight, and share a load.</summary>
    public static Scenario LateTogether { get; } =
        new(static world =>
        {
            Process reading = world.Start("A");
            world.ActUntil("First open: SET l NX", reading, "First", static actor => actor.ReadAsync());
            world.ActUntil("Late read: reply", reading, "Late", static actor => actor.ReadAsync());
            world.ActUntil("Second read: reply", reading, "Second", static actor => actor.ReadAsync());
            world.Clock.Advance(s_options.CacheBudget);
            world.Act(world.Start("B"), "Writer", static actor => actor.WriteAsync());
        });

    /// <summary>A lease that its process does not know to have expires while it is given back, and another process takes it.</summary>
    public static Scenario LateReturn { get; } =
        new(static world =>
        {
            const long LeaseId = 42;
            Process asking = world.Start("A");
            world.ActNow(
                asking,
                "Asker",
                actor =>
                    actor.StepAsync(
                        "takes the lease",
                        step => world.Redis.SetIfAbsent(step, world.Names().Lease, LeaseId, s_options.LeaseTime)
                    )
            );
            world.Clock.Advance(s_options.LeaseTime - TimeSpan.FromSeconds(0.8));
            world.Act(
                asking,
                "Returner",
                async actor =>
                {
                    await actor.StepAsync("gives the lease back");
                    asking.Cache.Core.Leases.Add(world.Names(), LeaseId);
                }
            );
            TaskCompletionSource expired = new();
            world.Act(
                asking,
                "Time",
                async actor =>
                {
                    await actor.PassTimeAsync(TimeSpan.FromSeconds(0.9));
                    expired.SetResult();
                }
            );
            world.Act(world.Start("B"), "One", actor => ReadAfterAsync(expired.Task, actor));
            world.Act(world.Start("C"), "Other", actor => ReadAfterAsync(expired.Task, actor));
        })
        {
            IsOneLoaderPromised = true,
        };

    private static async Task ReadAfterAsync(Task before, Actor actor)
    {
        await before;
        await actor.ReadAsync();
    }
}
