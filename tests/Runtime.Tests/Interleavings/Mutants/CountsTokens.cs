using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Scheduling;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>Tokens are counters: absent is 1, and an invalidation adds 1.</summary>
internal sealed class CountsTokens(SharedRedis redis) : ScheduledStore(redis)
{
    private static readonly TimeSpan s_life = TimeSpan.FromHours(1);

    public override ValueTask<OpenedEntry> OpenAsync(EntryNames names, OpenRequest request, CallDeadline deadline)
    {
        long[] first = [.. request.FreshTokens.Select(static _ => 1L)];
        return base.OpenAsync(names, request with { FreshTokens = first }, deadline);
    }

    protected override void Delete(Footprint step, IReadOnlyList<byte[]> tokens)
    {
        foreach (byte[] token in tokens)
        {
            Redis.Set(step, token, Redis.Token(step, token) + 1, s_life);
        }
    }
}
