using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Scheduling;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>Who holds a lease is asked first, and then how long it lasts, which may be another one's life.</summary>
internal sealed class AsksForLifeLast(SharedRedis redis) : ScheduledStore(redis)
{
    public override async ValueTask ReturnLeaseAsync(EntryNames names, long leaseId, CallDeadline deadline)
    {
        Lane.Current = Lane.Current!.Background;
        long holder = 0;
        TimeSpan rest = TimeSpan.Zero;
        await Begin(ReturnLease)
            .Then("GET l", step => holder = Redis.Token(step, names.Lease))
            .Then("PTTL l", step => rest = Redis.LifeOf(step, names.Lease))
            .SendAsync();
        if (MayReturn(holder, leaseId, rest))
        {
            await Begin(ReturnLease).Then("DEL l", step => Redis.Delete(step, names.Lease)).SendAsync();
        }
    }
}
