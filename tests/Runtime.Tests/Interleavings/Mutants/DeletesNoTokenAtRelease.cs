using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A fenced write trusts its hold to have lasted.</summary>
internal sealed class DeletesNoTokenAtRelease(SharedRedis redis) : ScheduledStore(redis)
{
    public override async ValueTask ReleaseAsync(
        IReadOnlyList<byte[]> tokens,
        HoldRequest request,
        CallDeadline deadline
    ) =>
        await Begin("release")
            .Then(
                "HDEL h",
                step =>
                {
                    foreach (byte[] hold in tokens.SelectMany(token => RedisName.Holds(token)))
                    {
                        Redis.RemoveHold(step, hold, request.WriterId);
                    }
                }
            )
            .SendAsync();
}
