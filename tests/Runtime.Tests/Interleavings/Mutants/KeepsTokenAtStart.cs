using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A write-through takes the token that it finds at its end, as the rejected rule "A" of the model does.</summary>
internal sealed class KeepsTokenAtStart(SharedRedis redis) : ScheduledStore(redis)
{
    public override async ValueTask EndUpdateAsync(
        EntryNames names,
        UpdateRequest request,
        CommitRequest? commit,
        CallDeadline deadline
    )
    {
        if (commit is { } value)
        {
            long[] carried = EnvelopeTokens.Of(value.Envelope.Span);
            long[] now = (await ReadAsync(names, deadline)).Tokens;
            long[] tokens = [.. now.Select((token, index) => token == 0 ? carried[index] : token)];
            commit = value with { Envelope = EnvelopeTokens.Replace(value.Envelope.Span, tokens) };
        }

        await base.EndUpdateAsync(names, request, commit, deadline);
    }
}
