using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>What was stored counts as verified, so that it goes to everybody who waits.</summary>
internal sealed class TrustsCommit(SharedRedis redis) : ScheduledStore(redis)
{
    public override async ValueTask<long[]> CommitAsync(EntryNames names, CommitRequest request, CallDeadline deadline)
    {
        long[] carried = EnvelopeTokens.Of(request.Envelope.Span);
        await base.CommitAsync(names, request, deadline);
        return carried;
    }
}
