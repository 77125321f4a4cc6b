using System.Buffers;
using Cachewright.Keys;
using Cachewright.Protocol;
using RESPite.Messages;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// Many reads in one command. The first to come asks the thread pool for a turn, and everyone who comes before that turn is sent along: as
/// long as nobody waits for a thread, that is at once. What the client and the server do for each command is then done for each batch.
/// </summary>
/// <remarks>
/// Each read is sent after its caller asked for it, and all its keys are in one command, so it sees what it would see alone. One lock, around
/// the list; nothing is called under it.
/// </remarks>
internal sealed class ReadBatches : IThreadPoolWorkItem
{
    private const int MostReads = 64;

    /// <summary>The last to be answered must not wait for much more than its own value.</summary>
    private const int MostBytes = 64 * 1024;

    private readonly object _lock = new();
    private List<QueuedRead> _queue = [];
    private IDatabase? _database;
    private int _onWire;
    private int _typicalBytes;

    /// <summary>The number of reads that were sent and are not answered.</summary>
    public int OnWire => Volatile.Read(ref _onWire);

    /// <summary>Reads with the next batch; throws what the client throws for that.</summary>
    public Task<EntrySnapshot> ReadAsync(IDatabase database, EntryNames names)
    {
        QueuedRead read = new(names);
        bool isFirst;
        lock (_lock)
        {
            _database = database;
            _queue.Add(read);
            isFirst = _queue.Count == 1;
        }

        if (isFirst)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        return read.Task;
    }

    /// <summary>The turn: sends all that came.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        List<QueuedRead> reads;
        lock (_lock)
        {
            reads = _queue;
            _queue = new List<QueuedRead>(reads.Count);
        }

        int most = Math.Clamp(MostBytes / Math.Max(1, Volatile.Read(ref _typicalBytes)), 1, MostReads);
        for (int start = 0; start < reads.Count; start += most)
        {
            _ = SendAsync(reads, start, Math.Min(most, reads.Count - start));
        }
    }

    private async Task SendAsync(List<QueuedRead> reads, int start, int count)
    {
        Interlocked.Add(ref _onWire, count);
        int end = start + count;
        int answered = start;
        try
        {
            RedisKeyOrValue[] keys = ArrayPool<RedisKeyOrValue>.Shared.Rent(KeyCount(reads, start, end));
            Memory<RedisKeyOrValue> command = Write(reads, start, end, keys);
            using RespResult result = await _database!
                .ExecuteRespAsync("MGET", command, RedisPipeline.Flags)
                .ConfigureAwait(false);
            ArrayPool<RedisKeyOrValue>.Shared.Return(keys, clearArray: true);
            Interlocked.Add(ref _onWire, -count);
            count = 0;
            RespReader reader = result.Read();
            for (; answered < end; answered++)
            {
                EntrySnapshot snapshot = EntryQuestion.ReadAnswer(reads[answered].Names, ref reader);
                Learn(snapshot.Envelope.Length);
                reads[answered].SetResult(snapshot);
            }
        }
        catch (Exception exception)
        {
            for (; answered < end; answered++)
            {
                reads[answered].SetException(exception);
            }
        }
        finally
        {
            Interlocked.Add(ref _onWire, -count);
        }
    }

    private static int KeyCount(List<QueuedRead> reads, int start, int end)
    {
        int count = 0;
        for (int index = start; index < end; index++)
        {
            count += EntryQuestion.KeyCount(reads[index].Names);
        }

        return count;
    }

    private static Memory<RedisKeyOrValue> Write(List<QueuedRead> reads, int start, int end, RedisKeyOrValue[] keys)
    {
        int at = 0;
        for (int index = start; index < end; index++)
        {
            EntryQuestion.Write(reads[index].Names, keys.AsSpan(at));
            at += EntryQuestion.KeyCount(reads[index].Names);
        }

        return keys.AsMemory(0, at);
    }

    private void Learn(int bytes)
    {
        int typical = Volatile.Read(ref _typicalBytes);
        Volatile.Write(ref _typicalBytes, typical + ((bytes - typical) / 8));
    }
}
