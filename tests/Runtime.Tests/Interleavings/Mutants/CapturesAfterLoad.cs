using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A value carries the tokens from after its load.</summary>
internal sealed class CapturesAfterLoad(SharedRedis redis) : ScheduledStore(redis)
{
    public override async ValueTask<long[]> CommitAsync(EntryNames names, CommitRequest request, CallDeadline deadline)
    {
        EntrySnapshot now = await ReadAsync(names, deadline);
        long[] carried = EnvelopeTokens.Of(request.Envelope.Span);
        long[] tokens = [.. now.Tokens.Select((token, index) => token == 0 ? carried[index] : token)];
        byte[] envelope = EnvelopeTokens.Replace(request.Envelope.Span, tokens);
        TokenLives lives = request.Life * 2;
        for (int index = 0; index < tokens.Length; index++)
        {
            int place = index;
            await Begin("capture")
                .Then("SET d", step => Redis.SetIfAbsent(step, names.Tokens[place], tokens[place], lives.Own))
                .SendAsync();
        }

        return await base.CommitAsync(names, request with { Envelope = envelope }, deadline);
    }
}
