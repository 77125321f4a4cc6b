using System.Globalization;
using StackExchange.Redis;

namespace Cachewright.Integration.Servers;

/// <summary>Three <c>redis-server</c> processes that share the slots among them, without replicas.</summary>
internal sealed class RedisCluster : IAsyncDisposable
{
    private const int NodeCount = 3;
    private const int SlotCount = 16_384;
    private const int AgreementCount = 10;

    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(50);
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
            // On a busy machine a node may be silent for seconds, and these tests are not about its failure.
            "--cluster-node-timeout",
            "30000",
        ]);
        _nodes.Add(node);
        IDatabase admin = await node.AdminAsync();
        int first = SlotCount * index / NodeCount;
        int last = (SlotCount * (index + 1) / NodeCount) - 1;
        await admin.ExecuteAsync("CLUSTER", "ADDSLOTSRANGE", first, last);
        await admin.ExecuteAsync("CLUSTER", "SET-CONFIG-EPOCH", index + 1);
        if (index > 0)
        {
            await (await _nodes[0].AdminAsync()).ExecuteAsync("CLUSTER", "MEET", "127.0.0.1", node.Port, busPort);
        }
    }

    /// <summary>
    /// The nodes tell each other by gossip, which has no event to wait for, and a node that was ready may doubt it again while the
    /// others still join: all must agree several times in a row.
    /// </summary>
    private async Task AgreeAsync()
    {
        using CancellationTokenSource patience = new(_patience);
        for (int agreements = 0; agreements < AgreementCount; )
        {
            await Task.Delay(_pollInterval, patience.Token);
            string[] states = await Task.WhenAll(_nodes.Select(StateAsync));
            agreements = states.All(IsComplete) ? agreements + 1 : 0;
        }
    }

    private static bool IsComplete(string state) =>
        state.Contains("cluster_state:ok", StringComparison.Ordinal)
        && state.Contains(FormattableString.Invariant($"cluster_known_nodes:{NodeCount}"), StringComparison.Ordinal)
        && state.Contains(FormattableString.Invariant($"cluster_slots_ok:{SlotCount}"), StringComparison.Ordinal);

    private static async Task<string> StateAsync(RedisServer node) =>
        (string)(await (await node.AdminAsync()).ExecuteAsync("CLUSTER", "INFO"))!;
}
