using System.Buffers;
using System.Runtime.CompilerServices;
using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Values;
using RESPite.Messages;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// The hit path's one command: <c>MGET v d d …</c>. Its reply is read as it came from the network, so that the only copy is the one into
/// the pooled buffer that the snapshot carries.
/// </summary>
/// <remarks>MGET answers null for a key of another type, so a foreign value reads as none.</remarks>
internal sealed class HitReader(RedisConnection connection, ReplyWait wait, int maxValueBytes)
{
    /// <summary>Reads a value and its tokens; only where one server holds all keys.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline)
    {
        try
        {
            IDatabase database = await connection.GetAsync(wait, deadline).ConfigureAwait(false);
            int count = names.Tokens.Length + 1;
            RedisKeyOrValue[] keys = ArrayPool<RedisKeyOrValue>.Shared.Rent(count);
            Fill(keys, names);
            Task<RespResult> reply = database.ExecuteRespAsync("MGET", keys.AsMemory(0, count), RedisPipeline.Flags);
            await wait.Limit(reply, deadline).ConfigureAwait(false);
            using RespResult result = await reply.ConfigureAwait(false);

            // Only now: a command that was given up may still be waiting to be written.
            ArrayPool<RedisKeyOrValue>.Shared.Return(keys, clearArray: true);
            return Parse(result, names.Tokens.Length);
        }
        catch (Exception exception)
        {
            // The client learns of a cluster late where it was absent at the start: the next read asks for each key.
            if (RedisErrors.IsCrossSlot(exception))
            {
                connection.FoundCluster();
            }

            throw RedisErrors.Translate(exception);
        }
    }

    private static void Fill(RedisKeyOrValue[] keys, EntryNames names)
    {
        keys[0] = (RedisKey)names.Value;
        byte[][] tokens = names.Tokens;
        for (int index = 0; index < tokens.Length; index++)
        {
            keys[index + 1] = (RedisKey)tokens[index];
        }
    }

    private EntrySnapshot Parse(RespResult result, int tokenCount)
    {
        RespReader reader = result.Read();
        reader.MoveNext();
        byte[]? envelope = null;
        int length = 0;
        if (!reader.IsNull)
        {
            length = reader.ScalarLength();
            if (length <= EnvelopeFormat.LargestLength(tokenCount, maxValueBytes))
            {
                envelope = ArrayPool<byte>.Shared.Rent(length);
                reader.CopyTo(envelope);
            }
        }

        long[] tokens = new long[tokenCount];
        for (int index = 0; index < tokenCount; index++)
        {
            reader.MoveNext();
            tokens[index] = !reader.IsNull && reader.TryReadInt64(out long token) && token > 0 ? token : 0;
        }

        return envelope is null ? new EntrySnapshot(length, tokens) : new EntrySnapshot(envelope, length, tokens);
    }
}
