using Cachewright.Keys;
using Cachewright.Protocol;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// The two ends of a fenced write, one transaction per slot each. The hold comes before the deletion: whoever makes the token anew
/// must find it. It is given back after the second deletion, so that nobody stores under a token that is about to go.
/// </summary>
internal sealed class HoldCommands(RedisConnection connection, ReplyWait wait, TokenDeletion deletion)
{
    private const CommandFlags Flags = RedisPipeline.Flags;

    /// <summary><c>MULTI; HSET h writer; PEXPIRE h; … DEL d …; PUBLISH; EXEC</c>.</summary>
    public async ValueTask HoldAsync(IReadOnlyList<byte[]> tokens, HoldRequest request, CallDeadline deadline)
    {
        RedisPipeline pipeline = await connection.PipelineAsync(wait, deadline).ConfigureAwait(false);
        foreach (byte[][] group in TokenGroups.BySlot(tokens, connection))
        {
            ITransaction commands = pipeline.Begin();
            foreach (byte[] token in group)
            {
                _ = Announce(pipeline, commands, token, request);
            }

            deletion.Delete(pipeline, commands, group);
        }

        await pipeline.SendAsync(deadline).ConfigureAwait(false);
    }

    /// <summary><c>MULTI; DEL d …; PUBLISH; HDEL h0..2 writer …; EXEC</c>: a renewal may have used more than one bucket.</summary>
    public async ValueTask ReleaseAsync(IReadOnlyList<byte[]> tokens, HoldRequest request, CallDeadline deadline)
    {
        RedisPipeline pipeline = await connection.PipelineAsync(wait, deadline).ConfigureAwait(false);
        foreach (byte[][] group in TokenGroups.BySlot(tokens, connection))
        {
            ITransaction commands = deletion.Add(pipeline, group);
            foreach (byte[] hold in group.SelectMany(static token => RedisName.Holds(token)))
            {
                _ = pipeline.Then(commands.HashDeleteAsync(hold, request.WriterId, Flags));
            }
        }

        await deletion.SendAsync(pipeline, tokens, deadline, request.WriterId).ConfigureAwait(false);
    }

    /// <summary>Adds the hold of one token to a transaction.</summary>
    /// <returns>The reply that says that the writer is among the holders.</returns>
    public static Task<bool> Announce(RedisPipeline pipeline, ITransaction commands, byte[] token, HoldRequest request)
    {
        RedisKey hold = RedisName.Hold(token, request.Bucket);
        Task<bool> announced = pipeline.Then(commands.HashSetAsync(hold, request.WriterId, 1, When.Always, Flags));
        pipeline.Then(commands.KeyExpireAsync(hold, RedisLife.AtLeast(request.HoldTime), Flags));
        return announced;
    }
}
