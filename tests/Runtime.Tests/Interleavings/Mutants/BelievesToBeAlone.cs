using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A write-through stores although another writer was there.</summary>
internal sealed class BelievesToBeAlone(SharedRedis redis) : ScheduledStore(redis)
{
    public override async ValueTask<StartedUpdate> StartUpdateAsync(
        EntryNames names,
        UpdateRequest request,
        CallDeadline deadline
    ) => await base.StartUpdateAsync(names, request, deadline) with { IsAlone = true };
}
