using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A hold is given back in the bucket of the moment, though renewals may have used another one.</summary>
internal sealed class ReleasesOneBucket(SharedRedis redis) : ScheduledStore(redis)
{
    public override async ValueTask ReleaseAsync(
        IReadOnlyList<byte[]> tokens,
        HoldRequest request,
        CallDeadline deadline
    ) =>
        await Begin("release")
            .Then(
                "DEL d; HDEL h",
                step =>
                {
                    Delete(step, tokens);
                    foreach (byte[] token in tokens)
                    {
                        Redis.RemoveHold(step, RedisName.Hold(token, request.Bucket), request.WriterId);
                    }
                }
            )
            .SendAsync();
}
