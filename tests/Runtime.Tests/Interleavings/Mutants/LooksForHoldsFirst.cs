using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Scheduling;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary><c>EXISTS h</c> comes before <c>GETEX d</c>: a writer that comes between them is not seen.</summary>
internal sealed class LooksForHoldsFirst(SharedRedis redis) : ScheduledStore(redis)
{
    protected override void Capture(
        Operation pipeline,
        byte[] token,
        long fresh,
        TokenLives lives,
        TokenAnswers answers,
        int index
    ) =>
        pipeline
            .Then("EXISTS h", step => answers.IsHeld |= Redis.IsHeld(step, token))
            .Then("SET d NX", step => Redis.SetIfAbsent(step, token, fresh, lives.Of(token)))
            .Then("GETEX d", step => answers.Tokens[index] = Redis.TokenToLive(step, token, lives.Of(token)));
}
