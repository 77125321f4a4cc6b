using System.Globalization;
using Cachewright.Integration.Nodes;
using StackExchange.Redis;

namespace Cachewright.Integration.Servers;

/// <summary>Three <c>redis-server</c> processes that share the slots among them; the first may have a replica.</summary>
internal sealed class RedisCluster : IAsyncDisposable
{
    private const int PrimaryCount = 3;
    private const int SlotCount = 16_384;
    private const int AgreementCount = 10;

    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly List<RedisServer> _nodes = [];
    private readonly string _nodeTimeout;

    private RedisCluster(string nodeTimeout) => _nodeTimeout = nodeTimeout;

    /// <summary>The nodes.</summary>
    public IReadOnlyList<RedisServer> Nodes => _nodes;

    /// <summary>A configuration string that names all nodes.</summary>
    public string Configuration => string.Join(',', _nodes.Select(node => node.Configuration));

    /// <summary>Starts the nodes, and waits until each agrees that the cluster is complete.</summary>
    /// <param name="hasReplica">Whether there is a fourth node, a replica of the first that takes over two seconds after its end.</param>
    public static async Task<RedisCluster> StartAsync(bool hasReplica = false)
    {
        // On a busy machine a node may be silent for seconds, and most tests are not about its failure.
        RedisCluster cluster = new(hasReplica ? "2000" : "30000");
        try
        {
            for (int index = 0; index < PrimaryCount; index++)
            {
                await cluster.AddPrimaryAsync(index);
            }

            if (hasReplica)
            {
                await cluster.AddReplicaAsync();
            }

            await cluster.AgreeAsync();
            if (hasReplica)
            {
                await cluster.ReplicateFirstAsync();
            }
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }

        return cluster;
    }

    /// <summary>The node's id in the cluster.</summary>
    public static async Task<string> IdAsync(RedisServer node) =>
        (string)(await (await node.AdminServerAsync()).ExecuteAsync("CLUSTER", "MYID"))!;

    /// <summary>The replica hears nothing of the first node from now on, but takes over from it all the same.</summary>
    public async Task CutReplicaOffAsync()
    {
        IServer primary = await _nodes[0].AdminServerAsync();
        await primary.ExecuteAsync("ACL", "SETUSER", "default", "-psync", "-sync");
        await primary.ExecuteAsync("CLIENT", "KILL", "TYPE", "replica");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (RedisServer node in _nodes)
        {
            await node.DisposeAsync();
        }
    }

    private async Task AddPrimaryAsync(int index)
    {
        (RedisServer node, int busPort) = await StartNodeAsync();
        IDatabase admin = await node.AdminAsync();
        int first = SlotCount * index / PrimaryCount;
        int last = (SlotCount * (index + 1) / PrimaryCount) - 1;
        await admin.ExecuteAsync("CLUSTER", "ADDSLOTSRANGE", first, last);
        await admin.ExecuteAsync("CLUSTER", "SET-CONFIG-EPOCH", index + 1);
        await MeetAsync(node, busPort);
    }

    private async Task AddReplicaAsync()
    {
        (RedisServer node, int busPort) = await StartNodeAsync();
        await MeetAsync(node, busPort);
    }

    /// <summary>Each of the others is told, since gossip takes its time.</summary>
    private async Task MeetAsync(RedisServer node, int busPort)
    {
        foreach (RedisServer other in _nodes.Where(other => other != node))
        {
            await (await other.AdminAsync()).ExecuteAsync("CLUSTER", "MEET", "127.0.0.1", node.Port, busPort);
        }
    }

    private async Task<(RedisServer Node, int BusPort)> StartNodeAsync()
    {
        int busPort = FreePorts.Take();
        RedisServer node = await RedisServer.StartAsync([
            "--cluster-enabled",
            "yes",
            "--cluster-port",
            busPort.ToString(CultureInfo.InvariantCulture),
            "--cluster-node-timeout",
            _nodeTimeout,
        ]);
        _nodes.Add(node);
        return (node, busPort);
    }

    private async Task ReplicateFirstAsync()
    {
        IServer replica = await _nodes[^1].AdminServerAsync();
        string first = await IdAsync(_nodes[0]);
        await replica.ExecuteAsync("CLUSTER", "REPLICATE", first);
        await Eventually.TrueAsync(async () => await replica.RoleAsync() is Role.Replica { State: "connected" });

        // Primaries that have not heard of it would not vote for it.
        foreach (RedisServer node in _nodes)
        {
            IDatabase admin = await node.AdminAsync();
            await Eventually.TrueAsync(async () =>
                ((RedisResult[])(await admin.ExecuteAsync("CLUSTER", "REPLICAS", first))!).Length == 1
            );
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

    private bool IsComplete(string state) =>
        state.Contains("cluster_state:ok", StringComparison.Ordinal)
        && state.Contains(FormattableString.Invariant($"cluster_known_nodes:{_nodes.Count}"), StringComparison.Ordinal)
        && state.Contains(FormattableString.Invariant($"cluster_slots_ok:{SlotCount}"), StringComparison.Ordinal);

    private static async Task<string> StateAsync(RedisServer node) =>
        (string)(await (await node.AdminAsync()).ExecuteAsync("CLUSTER", "INFO"))!;
}
