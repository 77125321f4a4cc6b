using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A value's life begins when it is stored, not when its load began.</summary>
internal sealed class ExpiresFromCommit(SharedRedis redis) : ScheduledStore(redis)
{
    public override ValueTask<long[]> CommitAsync(EntryNames names, CommitRequest request, CallDeadline deadline) =>
        base.CommitAsync(names, request with { Life = History.Life }, deadline);
}
