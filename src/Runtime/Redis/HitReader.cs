using System.Buffers;
using System.Runtime.CompilerServices;
using Cachewright.Keys;
using Cachewright.Protocol;
using RESPite.Messages;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// The hit path's one command: <c>MGET v d d …</c>. Its reply is read as it came from the network, so that the only copy is the one into
/// the pooled buffer that the snapshot carries.
/// </summary>
/// <remarks>MGET answers null for a key of another type, so a foreign value reads as none.</remarks>
internal sealed class HitReader(RedisConnection connection, ReplyWait wait)
{
    /// <summary>Reads a value and its tokens; only where one server holds all keys.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline)
    {
        IDatabase database = await connection.GetAsync(wait, deadline).ConfigureAwait(false);
        byte[][] tokens = names.Tokens;
        RedisKeyOrValue[] keys = ArrayPool<RedisKeyOrValue>.Shared.Rent(tokens.Length + 1);
        keys[0] = (RedisKey)names.Value;
        for (int index = 0; index < tokens.Length; index++)
        {
            keys[index + 1] = (RedisKey)tokens[index];
        }

        Task<RespResult> reply = database.ExecuteRespAsync(
            "MGET",
            keys.AsMemory(0, tokens.Length + 1),
            RedisPipeline.Flags
        );
        await wait.Limit(reply, deadline).ConfigureAwait(false);
        using RespResult result = await reply.ConfigureAwait(false);

        // Only now: a command that was given up may still be waiting to be written.
        ArrayPool<RedisKeyOrValue>.Shared.Return(keys, clearArray: true);
        return Parse(result, tokens.Length);
    }

    private static EntrySnapshot Parse(RespResult result, int tokenCount)
    {
        RespReader reader = result.Read();
        reader.MoveNext();
        PooledBuffer? envelope = null;
        if (!reader.IsNull)
        {
            envelope = new PooledBuffer(reader.ScalarLength());
            reader.CopyTo(envelope.Memory.Span);
        }

        long[] tokens = new long[tokenCount];
        for (int index = 0; index < tokenCount; index++)
        {
            reader.MoveNext();
            tokens[index] = !reader.IsNull && reader.TryReadInt64(out long token) && token > 0 ? token : 0;
        }

        return new EntrySnapshot(envelope?.Memory ?? default, tokens, envelope);
    }
}
