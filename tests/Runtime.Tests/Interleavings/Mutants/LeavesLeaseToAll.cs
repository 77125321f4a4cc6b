using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>Everybody gets the lease.</summary>
internal sealed class LeavesLeaseToAll(SharedRedis redis) : ScheduledStore(redis)
{
    public override async ValueTask<OpenedEntry> OpenAsync(
        EntryNames names,
        OpenRequest request,
        CallDeadline deadline
    ) => await base.OpenAsync(names, request, deadline) with { HasLease = true };
}
