using Cachewright.Histories.Faults;
using Cachewright.Histories.Workers;
using Cachewright.Integration.Servers;

namespace Cachewright.Histories.Deployments;

/// <summary>A cluster whose slots move between its second and its third node; at the end the first dies, and its replica takes over.</summary>
internal sealed class Cluster : IDeployment
{
    private const int Second = 1;
    private const int Third = 2;

    private readonly RedisCluster _cluster;
    private readonly FaultLog _log;

    private Cluster(RedisCluster cluster, FaultLog log)
    {
        _cluster = cluster;
        _log = log;
    }

    public static async Task<IDeployment> StartAsync(FaultLog log) =>
        new Cluster(await RedisCluster.StartAsync(hasReplica: true), log);

    public string ConfigurationOf(int index) => _cluster.Configuration;

    public IReadOnlyList<IReadOnlyList<Fault>> Lanes(WorkerGroup workers) =>
        [
            [
                new("slot moved", _ => new SlotMove(_cluster, Second, Third).RunAsync()),
                new("slot moved back", _ => new SlotMove(_cluster, Third, Second).RunAsync()),
            ],
            new WorkerFaults(workers, _log).All,
        ];

    public async Task EndAsync(WorkerGroup workers, Random random)
    {
        RedisServer primary = _cluster.Nodes[0];
        RedisServer replica = _cluster.Nodes[^1];
        long replicated = await Replication.CaughtUpAsync(primary, replica);
        _log.Add(await Replication.FailOverAsync(primary, replica, replicated));
        _log.Add("failover of a primary");
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
