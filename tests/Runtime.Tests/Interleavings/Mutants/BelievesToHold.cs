using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A write-through stores without looking whether its announcement still stands.</summary>
internal sealed class BelievesToHold(SharedRedis redis) : ScheduledStore(redis)
{
    public override async ValueTask<bool> IsHeldAsync(EntryNames names, UpdateRequest request, CallDeadline deadline)
    {
        await base.IsHeldAsync(names, request, deadline);
        return true;
    }
}
