using Cachewright.Histories.Faults;
using Cachewright.Histories.Workers;
using Cachewright.Integration.Servers;

namespace Cachewright.Histories.Deployments;

/// <summary>One server, and a tunnel to it for each process.</summary>
internal sealed class SingleServer : IDeployment
{
    private readonly RedisServer _server;
    private readonly List<Tunnel> _tunnels;
    private readonly Mode _mode;
    private readonly FaultLog _log;
    private readonly ServerFaults _faults;

    private SingleServer(RedisServer server, int processes, Mode mode, FaultLog log)
    {
        _server = server;
        _tunnels = [.. Enumerable.Range(0, processes).Select(_ => new Tunnel(server.Port))];
        _mode = mode;
        _log = log;
        _faults = new ServerFaults(server, log);
    }

    public static async Task<IDeployment> StartAsync(int processes, Mode mode, FaultLog log) =>
        new SingleServer(await RedisServer.StartAsync(), processes, mode, log);

    public string ConfigurationOf(int index) => _tunnels[index].Configuration;

    public IReadOnlyList<IReadOnlyList<Fault>> Lanes(WorkerGroup workers) =>
        _mode switch
        {
            Mode.Faults => [_faults.Harmless, Network, new WorkerFaults(workers, _log).All],

            // None that a hold does not survive, and none that keeps all writes from beginning.
            Mode.Fences => [Network, new WorkerFaults(workers, _log).All],
            Mode.Rollbacks =>
            [
                [_faults.Rollback],
                Network,
                new WorkerFaults(workers, _log).All,
            ],
            _ => [],
        };

    public async Task EndAsync(WorkerGroup workers, Random random)
    {
        switch (_mode)
        {
            case Mode.Fences:
                await new WorkerFaults(workers, _log).KillAfterCommitAsync(random);
                break;
            case Mode.Rollbacks:
                await _faults.RollBackAsync(random, workers.HushAsync);
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Tunnel tunnel in _tunnels)
        {
            await tunnel.DisposeAsync();
        }

        await _server.DisposeAsync();
    }

    private IReadOnlyList<Fault> Network => new NetworkFaults(_tunnels).All;
}
