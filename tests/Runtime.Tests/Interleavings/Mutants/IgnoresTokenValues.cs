using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A token need only be present; its value is not compared.</summary>
internal sealed class IgnoresTokenValues(SharedRedis redis) : ScheduledStore(redis)
{
    public override async ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline)
    {
        EntrySnapshot snapshot = await base.ReadAsync(names, deadline);
        return snapshot.Envelope.IsEmpty || snapshot.Tokens.Contains(0)
            ? snapshot
            : new EntrySnapshot(snapshot.Envelope, EnvelopeTokens.Of(snapshot.Envelope.Span));
    }
}
