using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A lease is given back whoever holds it.</summary>
internal sealed class ReturnsAnyLease(SharedRedis redis) : ScheduledStore(redis)
{
    protected override bool MayReturn(long holder, long leaseId, TimeSpan rest) =>
        base.MayReturn(leaseId, leaseId, rest);
}
