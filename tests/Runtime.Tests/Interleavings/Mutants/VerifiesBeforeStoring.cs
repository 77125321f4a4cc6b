using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>"Set if the token is unchanged", in two steps and without the token in the value: the token of whoever reads counts.</summary>
internal sealed class VerifiesBeforeStoring(SharedRedis redis) : ScheduledStore(redis)
{
    public override async ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline)
    {
        EntrySnapshot snapshot = await base.ReadAsync(names, deadline);
        return snapshot.Envelope.IsEmpty || snapshot.Tokens.Contains(0)
            ? snapshot
            : new EntrySnapshot(snapshot.Envelope, EnvelopeTokens.Of(snapshot.Envelope.Span));
    }
}
