using System.Buffers;
using System.Runtime.CompilerServices;
using Cachewright.Keys;
using Cachewright.Protocol;
using RESPite.Messages;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// The hit path's one command: <c>MGET v d d …</c>. A read goes out at once while few are on the wire; in a crowd it shares the next command
/// with those that begin at the same time (<see cref="ReadBatches"/>).
/// </summary>
internal sealed class HitReader(RedisConnection connection, ReplyWait wait)
{
    /// <summary>With fewer reads on the wire there is nothing to share, and waiting for company costs more than it saves.</summary>
    private const int Crowd = 4;

    private readonly ReadBatches _batches = new();
    private int _alone;

    /// <summary>Reads a value and its tokens; only where one server holds all keys.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline)
    {
        try
        {
            IDatabase database = await connection.GetAsync(wait, deadline).ConfigureAwait(false);
            if (_batches.OnWire + Volatile.Read(ref _alone) >= Crowd && wait.IsLeftToClient(deadline))
            {
                return await _batches.ReadAsync(database, names).ConfigureAwait(false);
            }

            int count = EntryQuestion.KeyCount(names);
            RedisKeyOrValue[] keys = ArrayPool<RedisKeyOrValue>.Shared.Rent(count);
            EntryQuestion.Write(names, keys);
            Interlocked.Increment(ref _alone);
            try
            {
                Task<RespResult> reply = database.ExecuteRespAsync("MGET", keys.AsMemory(0, count), RedisPipeline.Flags);
                await wait.Limit(reply, deadline).ConfigureAwait(false);
                using RespResult result = await reply.ConfigureAwait(false);

                // Only now: a command that was given up may still be waiting to be written.
                ArrayPool<RedisKeyOrValue>.Shared.Return(keys, clearArray: true);
                RespReader reader = result.Read();
                return EntryQuestion.ReadAnswer(names, ref reader);
            }
            finally
            {
                Interlocked.Decrement(ref _alone);
            }
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
}
