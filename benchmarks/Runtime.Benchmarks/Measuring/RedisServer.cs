using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace Cachewright.Runtime.Benchmarks.Measuring;

/// <summary>The server that is named on the command line, or else a <c>redis-server</c> of our own on a free port of the loopback.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly Process? _process;

    private RedisServer(string configuration, Process? process)
    {
        Configuration = configuration;
        _process = process;
    }

    /// <summary>Where it is, as StackExchange.Redis writes it.</summary>
    public string Configuration { get; }

    public static async Task<RedisServer> StartAsync(string? configuration)
    {
        if (configuration is not null)
        {
            return new RedisServer(configuration, null);
        }
        int port = FreePort();
        RedisServer server = new($"127.0.0.1:{port}", Launch(port));
        await server.AnswersAsync();
        return server;
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
    }

    private static Process Launch(int port)
    {
        string[] arguments = ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
        ProcessStartInfo start = new("redis-server", arguments) { RedirectStandardOutput = true };
        Process process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start.");
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private async Task AnswersAsync()
    {
        ConfigurationOptions options = ConfigurationOptions.Parse(Configuration);
        options.ConnectRetry = 20;
        options.ConnectTimeout = 250;
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(options);
        await connection.GetDatabase().PingAsync();
    }

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
