using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Scheduling;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>A token that is absent is not made, so nothing is ever stored.</summary>
internal sealed class MakesNoTokens(SharedRedis redis) : ScheduledStore(redis)
{
    protected override void Capture(
        Operation pipeline,
        byte[] token,
        long fresh,
        TokenLives lives,
        TokenAnswers answers,
        int index
    ) => pipeline.Then("GETEX d", step => answers.Tokens[index] = Redis.TokenToLive(step, token, lives.Of(token)));
}
