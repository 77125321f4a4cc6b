using Cachewright.Histories.Faults;
using Cachewright.Histories.Workers;
using Cachewright.Integration.Servers;

namespace Cachewright.Histories.Deployments;

/// <summary>A primary and its replica, watched by sentinels: at the end the replica lags behind, and the primary dies.</summary>
/// <remarks>One failover for each deployment: sentinels would let the old primary follow the new one past the tunnel.</remarks>
internal sealed class Pair : IDeployment
{
    private const int ShortestLag = 500;
    private const int LongestLag = 2000;

    private readonly RedisSentinels _servers;
    private readonly FaultLog _log;

    private Pair(RedisSentinels servers, FaultLog log)
    {
        _servers = servers;
        _log = log;
    }

    public static async Task<IDeployment> StartAsync(FaultLog log) => new Pair(await RedisSentinels.StartAsync(), log);

    public string ConfigurationOf(int index) => _servers.Configuration;

    public IReadOnlyList<IReadOnlyList<Fault>> Lanes(WorkerGroup workers) => [];

    public async Task EndAsync(WorkerGroup workers, Random random)
    {
        long replicated = await Replication.CaughtUpAsync(_servers.Primary, _servers.Replica);
        _servers.Link.Become(TunnelState.BlackHole);
        await Task.Delay(random.Next(ShortestLag, LongestLag));
        await workers.HushAsync();
        _log.Add(await Replication.FailOverAsync(_servers.Primary, _servers.Replica, replicated));
        _log.Add("failover to a replica that lags");
    }

    public ValueTask DisposeAsync() => _servers.DisposeAsync();
}
