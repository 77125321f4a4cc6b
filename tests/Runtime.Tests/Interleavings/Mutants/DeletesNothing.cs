using Cachewright.Runtime.Tests.Interleavings.Scheduling;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>An invalidation leaves the tokens.</summary>
internal sealed class DeletesNothing(SharedRedis redis) : ScheduledStore(redis)
{
    protected override void Delete(Footprint step, IReadOnlyList<byte[]> tokens) { }
}
