using System.Net;
using System.Net.Sockets;
using Garnet;
using Garnet.server;
using StackExchange.Redis;

namespace Quickstart.Tour;

/// <summary>The server of the command line, or else an embedded one that lives as long as this object.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly GarnetServer? _embedded;

    public RedisServer(string? configuration)
    {
        if (configuration is not null)
        {
            Configuration = configuration;
            return;
        }

        var endPoint = FreeLoopbackPort();
        _embedded = new GarnetServer(
            new GarnetServerOptions
            {
                EndPoints = [endPoint],
                QuietMode = true,
                LogMemorySize = "64m",
                IndexMemorySize = "4m",
                PageSize = "1m",
                SegmentSize = "16m",
            }
        );
        _embedded.Start();
        Configuration = endPoint.ToString();
    }

    /// <summary>The StackExchange.Redis configuration string.</summary>
    public string Configuration { get; }

    /// <summary>Where it is, as people write it, without what else the configuration may hold (a password).</summary>
    public string Place =>
        (_embedded is null ? "" : "embedded Garnet on ")
        + string.Join(", ", ConfigurationOptions.Parse(Configuration).EndPoints.Select(Describe));

    public void Dispose() => _embedded?.Dispose();

    private static string? Describe(EndPoint endPoint) =>
        endPoint is DnsEndPoint named ? $"{named.Host}:{named.Port}" : endPoint.ToString();

    private static IPEndPoint FreeLoopbackPort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return (IPEndPoint)probe.LocalEndpoint;
    }
}
