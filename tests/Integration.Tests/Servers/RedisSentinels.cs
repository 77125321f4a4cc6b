using System.Globalization;
using Cachewright.Histories.Faults;
using Cachewright.Integration.Nodes;
using StackExchange.Redis;

namespace Cachewright.Integration.Servers;

/// <summary>
/// A primary, a replica that follows it through a tunnel (so that it can be made to lag behind), and three sentinels that fail over a
/// second after the primary has died.
/// </summary>
internal sealed class RedisSentinels : IAsyncDisposable
{
    private const string Service = "shop";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("cachewright-sentinel-");
    private readonly List<RedisProcess> _sentinels = [];
    private readonly int[] _ports;

    private RedisSentinels(RedisServer primary, Tunnel link, RedisServer replica, int[] ports)
    {
        Primary = primary;
        Link = link;
        Replica = replica;
        _ports = ports;
    }

    public RedisServer Primary { get; }

    public RedisServer Replica { get; }

    /// <summary>Between the primary and its replica.</summary>
    public Tunnel Link { get; }

    /// <summary>How to connect to whichever server is primary, asking the sentinels.</summary>
    public string Configuration =>
        string.Join(',', _ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}")))
        + $",serviceName={Service}";

    /// <summary>How to connect without asking them.</summary>
    public string EndPoints => $"{Primary.Configuration},{Replica.Configuration}";

    /// <summary>Starts all, and waits until they know each other.</summary>
    public static async Task<RedisSentinels> StartAsync()
    {
        RedisSentinels sentinels = await StartServersAsync();
        try
        {
            await sentinels.WatchAsync();
        }
        catch
        {
            await sentinels.DisposeAsync();
            throw;
        }

        return sentinels;
    }

    /// <summary>Starts the two servers; the sentinels are absent until <see cref="WatchAsync"/>.</summary>
    public static async Task<RedisSentinels> StartServersAsync()
    {
        int[] ports = [FreePorts.Take(), FreePorts.Take(), FreePorts.Take()];
        RedisServer primary = await RedisServer.StartAsync();
        Tunnel link = new(primary.Port);
        string port = link.Configuration.Split(':')[1];
        RedisServer replica = await RedisServer.StartAsync("--replicaof", "127.0.0.1 " + port);
        return new RedisSentinels(primary, link, replica, ports);
    }

    /// <summary>Starts the sentinels, and waits until they know each other.</summary>
    public async Task WatchAsync()
    {
        foreach (int port in _ports)
        {
            _sentinels.Add(await StartSentinelAsync(port));
        }

        await Eventually.TrueAsync(KnowEachOtherAsync);
    }

    /// <summary>Waits until the replica has all that the primary has. <c>WAIT</c> would only ask for what its own connection has written.</summary>
    public async Task CaughtUpAsync()
    {
        IServer replica = await Replica.AdminServerAsync();
        long offset = ((Role.Master)await (await Primary.AdminServerAsync()).RoleAsync()).ReplicationOffset;
        await Eventually.TrueAsync(async () =>
            await replica.RoleAsync() is Role.Replica following && following.ReplicationOffset >= offset
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (RedisProcess sentinel in _sentinels)
        {
            await sentinel.DisposeAsync();
        }

        await Replica.DisposeAsync();
        await Link.DisposeAsync();
        await Primary.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private async Task<RedisProcess> StartSentinelAsync(int port)
    {
        // The time-out is also how long the sentinels let the replica follow another address than the one they know.
        string file = Path.Combine(_directory.FullName, FormattableString.Invariant($"{port}.conf"));
        await File.WriteAllTextAsync(
            file,
            FormattableString.Invariant(
                $"""
                port {port}
                bind 127.0.0.1
                dir {_directory.FullName}
                sentinel monitor {Service} 127.0.0.1 {Primary.Port} 2
                sentinel down-after-milliseconds {Service} 1000
                sentinel failover-timeout {Service} 60000

                """
            )
        );
        return await RedisProcess.StartAsync([file, "--sentinel"]);
    }

    private async Task<bool> KnowEachOtherAsync()
    {
        foreach (int port in _ports)
        {
            await using ConnectionMultiplexer sentinel = await ConnectionMultiplexer.SentinelConnectAsync(
                FormattableString.Invariant($"127.0.0.1:{port}")
            );
            Dictionary<string, string> known = new(
                await sentinel.GetServer("127.0.0.1", port).SentinelMasterAsync(Service)
            );
            if (known["num-other-sentinels"] != "2" || known["num-slaves"] != "1")
            {
                return false;
            }
        }

        return true;
    }
}
