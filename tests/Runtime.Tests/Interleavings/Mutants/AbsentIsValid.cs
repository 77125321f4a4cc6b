using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A token that is absent counts as the one that the value carries.</summary>
internal sealed class AbsentIsValid(SharedRedis redis) : ScheduledStore(redis)
{
    public override async ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline)
    {
        EntrySnapshot snapshot = await base.ReadAsync(names, deadline);
        if (snapshot.Envelope.IsEmpty)
        {
            return snapshot;
        }

        long[] carried = EnvelopeTokens.Of(snapshot.Envelope.Span);
        long[] tokens = [.. snapshot.Tokens.Select((token, index) => token == 0 ? carried[index] : token)];
        return new EntrySnapshot(snapshot.Envelope, tokens);
    }
}
