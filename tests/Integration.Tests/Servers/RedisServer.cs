using System.Globalization;
using StackExchange.Redis;

namespace Cachewright.Integration.Servers;

/// <summary>
/// A real <c>redis-server</c> on a free port of the loopback interface, without persistence. It can be stopped, killed, frozen and
/// started again on the same port.
/// </summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("cachewright-redis-");
    private readonly string[] _arguments;
    private RedisProcess? _process;
    private ConnectionMultiplexer? _admin;

    private RedisServer(int port, string[] arguments)
    {
        Port = port;
        _arguments = arguments;
    }

    /// <summary>Its port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>A configuration string for it: <c>127.0.0.1:port</c>.</summary>
    public string Configuration => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>Starts a server.</summary>
    /// <param name="arguments">More arguments for <c>redis-server</c>: <c>"--maxmemory", "3mb"</c>.</param>
    public static async Task<RedisServer> StartAsync(params string[] arguments)
    {
        RedisServer server = Reserve(arguments);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Picks a port, but starts nothing: Redis is absent until <see cref="StartAgainAsync"/>.</summary>
    public static RedisServer Reserve(params string[] arguments)
    {
        RedisInstallation.Require();
        return new RedisServer(FreePorts.Take(), arguments);
    }

    /// <summary>Starts the server again on the same port, empty unless it was told to <c>SAVE</c>, and waits until it accepts connections.</summary>
    public async Task StartAgainAsync()
    {
        if (_process is not null)
        {
            throw new InvalidOperationException("The server runs.");
        }

        _process = await RedisProcess.StartAsync([
            "--port",
            Port.ToString(CultureInfo.InvariantCulture),
            "--bind",
            "127.0.0.1",
            "--dir",
            _directory.FullName,
            "--save",
            "",
            "--appendonly",
            "no",
            // By default a replica waits five seconds for others that may want the same copy.
            "--repl-diskless-sync-delay",
            "0",
            .. _arguments,
        ]);
    }

    /// <summary>Deletes what <c>SAVE</c> wrote, so that the next start is from nothing again.</summary>
    public void DeleteSnapshot() => File.Delete(Path.Combine(_directory.FullName, "dump.rdb"));

    /// <summary>Stops the server in order (SIGTERM).</summary>
    public async Task StopAsync()
    {
        RedisProcess process = Running();
        _process = null;
        await process.TerminateAsync();
    }

    /// <summary>Kills the server (SIGKILL) and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        RedisProcess process = Running();
        _process = null;
        await process.DisposeAsync();
    }

    /// <summary>Freezes the server (SIGSTOP): connections stay open, nothing answers.</summary>
    public void Freeze() => Signals.SendStop(Running().Id);

    /// <summary>Ends <see cref="Freeze"/> (SIGCONT).</summary>
    public void Thaw() => Signals.SendContinue(Running().Id);

    /// <summary>The connection of the tests themselves, with admin commands allowed, as redis-cli has one.</summary>
    public async Task<IDatabase> AdminAsync() => (await ConnectAdminAsync()).GetDatabase();

    /// <summary>The server commands of the tests' own connection: CONFIG, FLUSHALL, INFO, ….</summary>
    public async Task<IServer> AdminServerAsync() => (await ConnectAdminAsync()).GetServer("127.0.0.1", Port);

    /// <summary>Whether it is a primary now; no, if it does not answer: a server ends its connections when it is promoted.</summary>
    public async Task<bool> IsPrimaryAsync()
    {
        try
        {
            return (await (await AdminServerAsync()).RoleAsync()).Value == "master";
        }
        catch (Exception exception) when (exception is RedisConnectionException or RedisTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Records every command that the server gets from now on.</summary>
    public Task<RedisMonitor> MonitorAsync() => RedisMonitor.StartAsync(Port);

    public async ValueTask DisposeAsync()
    {
        if (_admin is not null)
        {
            await _admin.DisposeAsync();
        }

        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _directory.Delete(recursive: true);
    }

    private RedisProcess Running() => _process ?? throw new InvalidOperationException("The server does not run.");

    private async Task<ConnectionMultiplexer> ConnectAdminAsync() =>
        _admin ??= await ConnectionMultiplexer.ConnectAsync(
            new ConfigurationOptions { EndPoints = { { "127.0.0.1", Port } }, AllowAdmin = true }
        );
}
