using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Scenarios;

/// <summary>Calls whose time for Redis is over, and what they leave behind.</summary>
internal static class Lateness
{
    private static readonly CachewrightOptions s_options = new();

    /// <summary>The first caller hangs in Redis, so that the others load without it; one of them comes when the other's load misses a write.</summary>
    public static Scenario LateCallers { get; } =
        new(static world =>
        {
            Process reading = world.Start("A");
            TaskCompletionSource written = new();
            world.ActUntil("First open: SET l NX", reading, "First", static actor => actor.ReadAsync());
            Actor late = world.ActUntil(
                "Late read: reply",
                reading,
                "Late",
                static async actor =>
                {
                    await actor.ReadAsync();
                    actor.HasSelected.TrySetResult();
                }
            );
            world.Clock.Advance(s_options.CacheBudget);
            world.Act(
                world.Start("B"),
                "Writer",
                async actor =>
                {
                    await late.HasSelected.Task;
                    await actor.WriteAsync();
                    written.SetResult();
                }
            );
            world.Act(
                reading,
                "Second",
                async actor =>
                {
                    await written.Task;
                    await actor.ReadAsync();
                }
            );
            world.Act(
                reading,
                "Time",
                async actor =>
                {
                    await written.Task;
                    await actor.PassTimeAsync(s_options.CacheBudget);
                }
            );
        })
        {
            Limit = 4_000,
            IsExhaustible = false,
        };

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
