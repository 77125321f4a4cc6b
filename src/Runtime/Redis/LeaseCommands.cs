using Cachewright.Keys;
using Cachewright.Protocol;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>The two ways in which a lease ends without a value: its loader knows that it has it, or somebody has to look first.</summary>
internal sealed class LeaseCommands(RedisConnection connection, ReplyWait wait)
{
    private const CommandFlags Flags = RedisPipeline.Flags;

    /// <summary>A lease with less left than this may be another one's by the time that its deletion arrives.</summary>
    private static readonly TimeSpan _shortestRest = TimeSpan.FromSeconds(1);

    /// <summary><c>DEL l</c>, or <c>PEXPIRE l</c> where something remains.</summary>
    public async ValueTask EndAsync(EntryNames names, TimeSpan remaining, CallDeadline deadline)
    {
        RedisPipeline pipeline = await connection.PipelineAsync(wait, deadline).ConfigureAwait(false);
        Task<bool> ended = pipeline.Expect(
            remaining > TimeSpan.Zero
                ? pipeline.Commands.KeyExpireAsync(names.Lease, RedisLife.AtLeast(remaining), Flags)
                : pipeline.Commands.KeyDeleteAsync(names.Lease, Flags)
        );
        await pipeline.SendAsync(deadline).ConfigureAwait(false);
        await ended.ConfigureAwait(false);
    }

    /// <summary>
    /// <c>PTTL l</c> and <c>GET l</c>, then <c>DEL l</c> if it is ours and lasts. Nobody else can take it meanwhile, so no <c>WATCH</c> is needed, for
    /// which the client would keep every other command on the connection waiting. Not the other way round: between <c>GET l</c> and <c>PTTL l</c> ours may
    /// expire, and what lasts would be another one's.
    /// </summary>
    public async ValueTask ReturnAsync(EntryNames names, long leaseId, CallDeadline deadline)
    {
        RedisPipeline question = await connection.PipelineAsync(wait, deadline).ConfigureAwait(false);
        Task<TimeSpan?> rest = question.Expect(question.Commands.KeyTimeToLiveAsync(names.Lease, Flags));
        Task<RedisValue> holder = question.Expect(question.Commands.StringGetAsync(names.Lease, Flags));
        await question.SendAsync(deadline).ConfigureAwait(false);
        bool isOurs = (await holder.ConfigureAwait(false)).TryParse(out long holderId) && holderId == leaseId;
        if (isOurs && await rest.ConfigureAwait(false) > _shortestRest)
        {
            await EndAsync(names, TimeSpan.Zero, deadline).ConfigureAwait(false);
        }
    }
}
