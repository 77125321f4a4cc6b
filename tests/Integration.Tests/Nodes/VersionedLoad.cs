using System.Collections.Concurrent;
using System.Globalization;
using Cachewright.Integration.Shop;
using Cachewright.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cachewright.Integration.Nodes;

/// <summary>
/// Readers and writers on two nodes, for as long as a fault lasts. Each write gives its product the next version; a read must give no
/// older one than had been acknowledged, or than its own node had written, when it began.
/// </summary>
internal sealed class VersionedLoad : IAsyncDisposable
{
    /// <summary>Half of the calls concern these. An even number, since each node writes the products of its parity, as is that of all.</summary>
    private const int HotProducts = 10;

    private readonly ShopDatabase _database = new();
    private readonly Node[] _nodes;
    private readonly int[] _acknowledged;
    private readonly int[][] _written;
    private readonly int[] _reads;
    private readonly LogRecorder[] _logs = [new(), new()];
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _stopWriting = new();
    private readonly ConcurrentQueue<string> _problems = new();
    private readonly Task _reading;
    private readonly Task _writing;
    private readonly string _padding;

    /// <summary>Starts two readers on each node, and a writer on each for its half of the products.</summary>
    /// <param name="configuration">The servers.</param>
    /// <param name="products">So many entries.</param>
    /// <param name="size">The bytes of each, and a few.</param>
    public VersionedLoad(string configuration, int products, int size = 0)
    {
        _nodes =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(index => new Node(
                    "shop",
                    _database,
                    options => options.Configuration = configuration,
                    services => services.AddSingleton<ILoggerFactory>(_logs[index])
                )),
        ];
        _padding = new string(' ', size);
        _reads = new int[products];
        _acknowledged = new int[products];
        _written = [new int[products], new int[products]];
        for (int id = 0; id < products; id++)
        {
            _database.Put(Version(id, 0));
        }

        _reading = Task.WhenAll(ReadAsync(0), ReadAsync(0), ReadAsync(1), ReadAsync(1));
        _writing = Task.WhenAll(WriteAsync(0), WriteAsync(1));
    }

    /// <summary>Stale reads, and exceptions.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    /// <summary>What the nodes have logged.</summary>
    public IReadOnlyCollection<string> Log => [.. _logs.SelectMany(static log => log.Lines)];

    /// <summary>How often each node has said that recent invalidations are sent again.</summary>
    public int[] CountSentAgain() =>
        Array.ConvertAll(
            _logs,
            static log => log.Lines.Count(line => line.Contains("are sent again", StringComparison.Ordinal))
        );

    /// <summary>Forgets the problems so far.</summary>
    public void Excuse() => _problems.Clear();

    /// <summary>How many reads there were, and how many of them were hits.</summary>
    public (int Reads, int Hits) Count()
    {
        int reads = Enumerable.Range(0, _reads.Length).Sum(id => Volatile.Read(ref _reads[id]));
        return (reads, reads - _database.Reads);
    }

    /// <summary>How many reads of a product were hits.</summary>
    public int HitsOf(int id) => Volatile.Read(ref _reads[id]) - _database.FindsOf(id);

    /// <summary>Waits for so many more hits.</summary>
    public Task HitAsync(int count)
    {
        int goal = Count().Hits + count;
        return Eventually.TrueAsync(() => Task.FromResult(Count().Hits >= goal));
    }

    /// <summary>Waits for so many more hits of each product, or of each but one.</summary>
    public Task HitEachAsync(int count, int except = -1)
    {
        int[] ids = [.. Enumerable.Range(0, _reads.Length).Where(id => id != except)];
        int[] goals = [.. ids.Select(id => HitsOf(id) + count)];
        return Eventually.TrueAsync(() =>
            Task.FromResult(ids.Zip(goals).All(pair => HitsOf(pair.First) >= pair.Second))
        );
    }

    /// <summary>Ends the writers, and waits until Redis knows what they have written.</summary>
    public async Task EndWritesAsync()
    {
        await _stopWriting.CancelAsync();
        await _writing;
        await AcknowledgedAsync();
    }

    /// <summary>Waits until Redis knows all that was written so far.</summary>
    public Task AcknowledgedAsync() =>
        Eventually.TrueAsync(() => Task.FromResult(_nodes.All(node => Journal(node).Pending == 0)));

    /// <summary>Ends readers and writers, and waits until Redis knows all that was written.</summary>
    public async Task EndAsync()
    {
        await EndWritesAsync();
        await _stop.CancelAsync();
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopWriting.CancelAsync();
        await _stop.CancelAsync();
        await Task.WhenAll(_reading, _writing);
        foreach (Node node in _nodes)
        {
            await node.DisposeAsync();
        }

        _stopWriting.Dispose();
        _stop.Dispose();
        Array.ForEach(_logs, static log => log.Dispose());
    }

    private async Task ReadAsync(int node)
    {
        for (int call = 0; !_stop.IsCancellationRequested; call++)
        {
            int id = Random.Shared.Next(call % 2 == 0 ? HotProducts : _acknowledged.Length);
            int oldest = Math.Max(Volatile.Read(ref _acknowledged[id]), Volatile.Read(ref _written[node][id]));
            await TryAsync(async () =>
            {
                Product? product = await _nodes[node].Catalog.GetAsync(id);
                int version = int.Parse(product!.Name, CultureInfo.InvariantCulture);
                if (version < oldest)
                {
                    _problems.Enqueue($"node {node} read version {version} of {id}, {oldest} was known");
                }
            });
            Interlocked.Increment(ref _reads[id]);
            await Task.Delay(1);
        }
    }

    private async Task WriteAsync(int node)
    {
        for (int id = node; !_stopWriting.IsCancellationRequested; id = (id + _nodes.Length) % _acknowledged.Length)
        {
            await WriteAsync(node, id);
            await WriteAsync(node, id % HotProducts);
        }
    }

    private async Task WriteAsync(int node, int id)
    {
        int version = _written[node][id] + 1;
        await TryAsync(() => _nodes[node].Catalog.UpdateAsync(id, Version(id, version)));
        Volatile.Write(ref _written[node][id], version);
        if (Journal(_nodes[node]).Pending == 0)
        {
            Volatile.Write(ref _acknowledged[id], version);
        }

        await Task.Delay(5);
    }

    private async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception exception)
        {
            _problems.Enqueue(exception.ToString());
        }
    }

    private static InvalidationJournal Journal(Node node) => RedisCache.Of(node.Cache).Core.Journal;

    private Product Version(int id, int version) =>
        new(id, version.ToString(CultureInfo.InvariantCulture) + _padding, id);
}
