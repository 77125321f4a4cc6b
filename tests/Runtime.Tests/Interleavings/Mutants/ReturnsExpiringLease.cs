using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A lease is given back though it may have expired when its deletion arrives.</summary>
internal sealed class ReturnsExpiringLease(SharedRedis redis) : ScheduledStore(redis)
{
    protected override bool MayReturn(long holder, long leaseId, TimeSpan rest) =>
        base.MayReturn(holder, leaseId, TimeSpan.MaxValue);
}
