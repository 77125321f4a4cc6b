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
/// the lists; nothing is called under it. Accepted: a batch's failure is that of all its reads, and its first answer waits for its last.
/// </remarks>
internal sealed class ReadBatches(RedisConnection connection, EntryQuestion question) : IThreadPoolWorkItem
{
    private const int MostReads = 64;

    /// <summary>So large may a batch's reply be, as far as it can be told before: nobody should wait for much more than the own value.</summary>
    private const int MostBytes = 64 * 1024;

    /// <summary>So many reads are kept for later callers: about as many as wait at once.</summary>
    private const int MostSpare = 256;

    private readonly object _lock = new();
    private readonly Stack<QueuedRead> _spare = [];
    private List<QueuedRead> _queue = [];
    private int _onWire;
    private int _typicalBytes;

    /// <summary>The number of reads that were sent, alone or with others, and are not answered.</summary>
    public int OnWire => Volatile.Read(ref _onWire);

    /// <summary>Reads are about to be sent; to be followed by <see cref="Ended"/>.</summary>
    public void Sent(int reads) => Interlocked.Add(ref _onWire, reads);

    /// <summary>They were answered, or failed.</summary>
    public void Ended(int reads) => Interlocked.Add(ref _onWire, -reads);

    /// <summary>Reads with the next batch, and fails if that does; only once there is a connection.</summary>
    public ValueTask<EntrySnapshot> ReadAsync(EntryNames names)
    {
        ValueTask<EntrySnapshot> answer;
        bool isFirst;
        lock (_lock)
        {
            QueuedRead read = _spare.TryPop(out QueuedRead? spare) ? spare : new QueuedRead(this);
            answer = read.Begin(names);
            _queue.Add(read);
            isFirst = _queue.Count == 1;
        }

        if (isFirst)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        return answer;
    }

    /// <summary>A read's answer was taken.</summary>
    public void Return(QueuedRead read)
    {
        lock (_lock)
        {
            if (_spare.Count < MostSpare)
            {
                _spare.Push(read);
            }
        }
    }

    /// <summary>Tells what was read, so that batches of large values are small. Lost updates do no harm.</summary>
    public void Learn(EntrySnapshot snapshot)
    {
        int bytes = snapshot.Length;
        if (bytes > 0)
        {
            int typical = Volatile.Read(ref _typicalBytes);
            Volatile.Write(ref _typicalBytes, typical == 0 ? bytes : typical + ((bytes - typical) / 8));
        }
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
            _ = SendAsync(reads, start, Math.Min(start + most, reads.Count));
        }
    }

    private async Task SendAsync(List<QueuedRead> reads, int start, int end)
    {
        int answered = start;
        try
        {
            using RespResult result = await AskAsync(reads, start, end).ConfigureAwait(false);
            RespReader reader = result.Read();
            while (answered < end)
            {
                EntrySnapshot snapshot = question.ReadAnswer(reads[answered].Names, ref reader);
                Learn(snapshot);
                reads[answered++].SetResult(snapshot);
            }
        }
        catch (Exception exception)
        {
            while (answered < end)
            {
                reads[answered++].SetException(connection.Explain(exception));
            }
        }
    }

    private async Task<RespResult> AskAsync(List<QueuedRead> reads, int start, int end)
    {
        Sent(end - start);
        try
        {
            int count = 0;
            for (int index = start; index < end; index++)
            {
                count += EntryQuestion.KeyCount(reads[index].Names);
            }

            RedisKeyOrValue[] keys = ArrayPool<RedisKeyOrValue>.Shared.Rent(count);
            int at = 0;
            for (int index = start; index < end; index++)
            {
                at += EntryQuestion.Write(reads[index].Names, keys.AsSpan(at));
            }

            RespResult result = await connection
                .Database!.ExecuteRespAsync("MGET", keys.AsMemory(0, count), RedisPipeline.Flags)
                .ConfigureAwait(false);
            ArrayPool<RedisKeyOrValue>.Shared.Return(keys, clearArray: true);
            return result;
        }
        finally
        {
            Ended(end - start);
        }
    }
}
