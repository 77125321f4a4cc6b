using System.Globalization;
using System.Net;
using Garnet;
using Garnet.server;

namespace Cachewright.Integration.Servers;

/// <summary>Microsoft's Garnet, in this process: it needs no installation.</summary>
public sealed class SharedGarnet : SharedServer
{
    private GarnetServer? _server;
    private string? _configuration;

    internal override Task<string> ConfigurationAsync() => Task.FromResult(_configuration ??= Start());

    private protected override ValueTask StopAsync()
    {
        _server?.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Start()
    {
        int port = FreePorts.Take();
        GarnetServerOptions options = new()
        {
            EndPoints = [new IPEndPoint(IPAddress.Loopback, port)],
            LogMemorySize = "64m",
            IndexMemorySize = "4m",
            PageSize = "1m",
            SegmentSize = "16m",
            QuietMode = true,
        };
        _server = new GarnetServer(options);
        _server.Start();

        // Its first transaction is compiled in this process, which takes longer than a command may.
        return string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port},asyncTimeout=5000");
    }
}
