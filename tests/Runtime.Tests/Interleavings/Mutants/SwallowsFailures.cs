using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>An invalidation that fails is forgotten: neither kept nor repeated.</summary>
internal sealed class SwallowsFailures(SharedRedis redis) : ScheduledStore(redis)
{
    public override async ValueTask InvalidateAsync(IReadOnlyList<byte[]> tokens, CallDeadline deadline)
    {
        try
        {
            await base.InvalidateAsync(tokens, deadline);
        }
        catch (StoreUnavailableException)
        {
            // What the mutant is about.
        }
    }
}
