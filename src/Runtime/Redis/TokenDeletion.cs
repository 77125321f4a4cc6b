using Cachewright.Keys;
using Cachewright.Protocol;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// Deletes tokens and tells the other nodes, in this order: the message must not overtake the deletion, for who gets it re-reads at once.
/// On a cluster only a <c>MULTI</c> keeps the two on one server.
/// </summary>
internal sealed class TokenDeletion(RedisConnection connection, RedisChannel channel, ReplyWait wait)
{
    private const CommandFlags Flags = RedisPipeline.Flags;

    /// <summary>Deletes, in one round trip.</summary>
    public async ValueTask DeleteAsync(IReadOnlyList<byte[]> tokens, CallDeadline deadline)
    {
        RedisPipeline pipeline = await connection.PipelineAsync(wait, deadline).ConfigureAwait(false);
        foreach (byte[][] group in TokenGroups.BySlot(tokens, connection))
        {
            Add(pipeline, group);
        }

        await SendAsync(pipeline, tokens, deadline).ConfigureAwait(false);
    }

    /// <summary>Adds the transaction that deletes tokens of one slot.</summary>
    /// <returns>The transaction, for what else belongs into it.</returns>
    public ITransaction Add(RedisPipeline pipeline, byte[][] tokens)
    {
        ITransaction commands = pipeline.Begin();
        Delete(pipeline, commands, tokens);
        return commands;
    }

    /// <summary>Adds the deletion to a transaction of the same slot.</summary>
    public void Delete(RedisPipeline pipeline, ITransaction commands, byte[][] tokens)
    {
        pipeline.Then(commands.KeyDeleteAsync(Keys(tokens), Flags));
        pipeline.Then(commands.PublishAsync(channel, InvalidationMessage.For(tokens), Flags));
    }

    /// <summary>
    /// Sends a pipeline with such transactions. Where memory is full a server refuses whatever a <c>MULTI</c> holds, even a deletion, which
    /// it takes alone: without that, a value whose token can't be deleted would be served for as long as memory is full.
    /// </summary>
    /// <param name="pipeline">What to send.</param>
    /// <param name="tokens">The tokens that its transactions delete.</param>
    /// <param name="deadline">The time for it.</param>
    /// <param name="writer">Whose holds on the tokens end in the same transactions, if somebody's do.</param>
    public async ValueTask SendAsync(
        RedisPipeline pipeline,
        IReadOnlyList<byte[]> tokens,
        CallDeadline deadline,
        long? writer = null
    )
    {
        try
        {
            await pipeline.SendAsync(deadline).ConfigureAwait(false);
        }
        catch (RedisServerException exception) when (RedisErrors.IsAborted(exception))
        {
            await DeleteOutsideTransactionAsync(tokens, writer, deadline).ConfigureAwait(false);
        }
    }

    private async ValueTask DeleteOutsideTransactionAsync(
        IReadOnlyList<byte[]> tokens,
        long? writer,
        CallDeadline deadline
    )
    {
        byte[][][] groups = [.. TokenGroups.BySlot(tokens, connection)];
        RedisPipeline deletion = await connection.PipelineAsync(wait, deadline).ConfigureAwait(false);
        Task<long>[] deleted =
        [
            .. groups.Select(group => deletion.Expect(deletion.Commands.KeyDeleteAsync(Keys(group), Flags))),
        ];
        await deletion.SendAsync(deadline).ConfigureAwait(false);
        await Task.WhenAll(deleted).ConfigureAwait(false);

        RedisPipeline rest = await connection.PipelineAsync(wait, deadline).ConfigureAwait(false);
        Task<long>[] published =
        [
            .. groups.Select(group =>
                rest.Expect(rest.Commands.PublishAsync(channel, InvalidationMessage.For(group), Flags))
            ),
        ];
        Task<bool>[] released = writer is null
            ? []
            :
            [
                .. tokens
                    .SelectMany(static token => RedisName.Holds(token))
                    .Select(hold => rest.Expect(rest.Commands.HashDeleteAsync(hold, writer, Flags))),
            ];
        await rest.SendAsync(deadline).ConfigureAwait(false);
        await Task.WhenAll(published).ConfigureAwait(false);
        await Task.WhenAll(released).ConfigureAwait(false);
    }

    private static RedisKey[] Keys(byte[][] tokens) => [.. tokens.Select(token => (RedisKey)token)];
}
