using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A lease is ended however long ago it was taken, though it may be another loader's by now.</summary>
internal sealed class ReleasesExpiredLease(SharedRedis redis) : ScheduledStore(redis)
{
    public override ValueTask<long[]> CommitAsync(EntryNames names, CommitRequest request, CallDeadline deadline) =>
        base.CommitAsync(names, request with { ReleaseLease = true }, deadline);
}
