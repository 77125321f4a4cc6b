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
internal sealed class HitReader(RedisConnection connection, ReplyWait wait, EntryQuestion question)
{
    /// <summary>With fewer reads on the wire, a turn of the thread pool costs more than a shared command saves.</summary>
    private const int Crowd = 4;

    private readonly ReadBatches _batches = new(connection, question);

    /// <summary>Reads a value and its tokens; only where one server holds all keys.</summary>
    public ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline) =>
        _batches.OnWire >= Crowd && connection.Database is not null && wait.IsLeftToClient(deadline)
            ? _batches.ReadAsync(names)
            : ReadAloneAsync(names, deadline);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<EntrySnapshot> ReadAloneAsync(EntryNames names, CallDeadline deadline)
    {
        _batches.Sent(1);
        try
        {
            IDatabase database = await connection.GetAsync(wait, deadline).ConfigureAwait(false);
            int count = EntryQuestion.KeyCount(names);
            RedisKeyOrValue[] keys = ArrayPool<RedisKeyOrValue>.Shared.Rent(count);
            EntryQuestion.Write(names, keys);
            Task<RespResult> reply = database.ExecuteRespAsync("MGET", keys.AsMemory(0, count), RedisPipeline.Flags);
            await wait.Limit(reply, deadline).ConfigureAwait(false);
            using RespResult result = await reply.ConfigureAwait(false);

            // Only now: a command that was given up may still be waiting to be written.
            ArrayPool<RedisKeyOrValue>.Shared.Return(keys, clearArray: true);
            RespReader reader = result.Read();
            EntrySnapshot snapshot = question.ReadAnswer(names, ref reader);
            _batches.Learn(snapshot);
            return snapshot;
        }
        catch (Exception exception)
        {
            throw connection.Explain(exception);
        }
        finally
        {
            _batches.Ended(1);
        }
    }
}
