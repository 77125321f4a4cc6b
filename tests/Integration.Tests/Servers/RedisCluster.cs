using System.Globalization;
using StackExchange.Redis;

namespace Cachewright.Integration.Servers;

/// <summary>Three <c>redis-server</c> processes that share the slots among them, without replicas.</summary>
internal sealed class RedisCluster : IAsyncDisposable
{
    private const int NodeCount = 3;
    private const int SlotCount = 16_384;

    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly List<RedisServer> _nodes = [];

    /// <summary>The nodes.</summary>
    public IReadOnlyList<RedisServer> Nodes => _nodes;

    /// <summary>A configuration string that names all nodes.</summary>
    public string Configuration => string.Join(',', _nodes.Select(node => node.Configuration));

    /// <summary>Starts the nodes, and waits until each agrees that the cluster is complete.</summary>
    public static async Task<RedisCluster> StartAsync()
    {
        RedisCluster cluster = new();
        try
        {
            for (int index = 0; index < NodeCount; index++)
            {
                await cluster.AddAsync(index);
            }

            await cluster.AgreeAsync();
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }

        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (RedisServer node in _nodes)
        {
            await node.DisposeAsync();
        }
    }

    private async Task AddAsync(int index)
    {
        int busPort;
        await using (RedisServer reservation = RedisServer.Reserve())
        {
            busPort = reservation.Port;
        }

        string bus = busPort.ToString(CultureInfo.InvariantCulture);
        RedisServer node = await RedisServer.StartAsync([
            "--cluster-enabled",
            "yes",
            "--cluster-port",
            bus,
            "--cluster-node-timeout",
            "2000",
        ]);
        _nodes.Add(node);
        IDatabase admin = await node.AdminAsync();
        int first = SlotCount * index / NodeCount;
        int last = (SlotCount * (index + 1) / NodeCount) - 1;
        await admin.ExecuteAsync("CLUSTER", "ADDSLOTSRANGE", first, last);
        await admin.ExecuteAsync("CLUSTER", "SET-CONFIG-EPOCH", index + 1);
        await (await _nodes[0].AdminAsync()).ExecuteAsync("CLUSTER", "MEET", "127.0.0.1", node.Port, busPort);
    }

    /// <summary>The nodes tell each other by gossip, which has no event to wait for.</summary>
    private async Task AgreeAsync()
    {
        using CancellationTokenSource patience = new(_patience);
        foreach (RedisServer node in _nodes)
        {
            IDatabase admin = await node.AdminAsync();
            while (
                !((string)(await admin.ExecuteAsync("CLUSTER", "INFO"))!).Contains(
                    "cluster_state:ok",
                    StringComparison.Ordinal
                )
            )
            {
                await Task.Delay(_pollInterval, patience.Token);
            }
        }
    }
}
