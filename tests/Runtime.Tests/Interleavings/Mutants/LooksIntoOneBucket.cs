using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A writer's hold is put where no reader looks: in a fourth bucket.</summary>
internal sealed class LooksIntoOneBucket(SharedRedis redis) : ScheduledStore(redis)
{
    private const int Unseen = 3;

    public override ValueTask HoldAsync(IReadOnlyList<byte[]> tokens, HoldRequest request, CallDeadline deadline) =>
        base.HoldAsync(tokens, request with { Bucket = Unseen }, deadline);

    public override ValueTask<StartedUpdate> StartUpdateAsync(
        EntryNames names,
        UpdateRequest request,
        CallDeadline deadline
    ) => base.StartUpdateAsync(names, request with { Hold = request.Hold with { Bucket = Unseen } }, deadline);
}
