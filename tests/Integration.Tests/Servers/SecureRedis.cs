using System.Globalization;

namespace Cachewright.Integration.Servers;

/// <summary>
/// A <c>redis-server</c> that speaks TLS, to clients that have a certificate of the same authority, and a sentinel that does so too where it is asked
/// for. The tests themselves use the server's plain port.
/// </summary>
internal sealed class SecureRedis : IAsyncDisposable
{
    private const string Service = "shop";

    private readonly string[] _certificates;
    private readonly int _port;
    private RedisProcess? _sentinel;

    private SecureRedis(RedisServer server, Authority authority, int port, string[] certificates)
    {
        Server = server;
        Authority = authority;
        ClientCertificate = authority.Issue("client");
        Configuration = At(port);
        _port = port;
        _certificates = certificates;
    }

    public RedisServer Server { get; }

    public Authority Authority { get; }

    public (string Certificate, string Key) ClientCertificate { get; }

    /// <summary>How to reach its TLS port; says nothing of certificates.</summary>
    public string Configuration { get; }

    public static async Task<SecureRedis> StartAsync()
    {
        int port = FreePorts.Take();
        Authority authority = new("Cachewright tests");
        (string certificate, string key) = authority.Issue("server");
        string[] certificates =
        [
            "--tls-cert-file",
            certificate,
            "--tls-key-file",
            key,
            "--tls-ca-cert-file",
            authority.Root,
        ];
        RedisServer server = await RedisServer.StartAsync([
            "--tls-port",
            port.ToString(CultureInfo.InvariantCulture),
            .. certificates,
        ]);
        return new SecureRedis(server, authority, port, certificates);
    }

    /// <summary>Starts a sentinel that has no plain port either for clients or for the server.</summary>
    /// <returns>How to reach the server by asking it; says nothing of certificates.</returns>
    public async Task<string> WatchAsync()
    {
        int port = FreePorts.Take();
        string file = Path.Combine(Path.GetDirectoryName(Authority.Root)!, "sentinel.conf");
        await File.WriteAllTextAsync(
            file,
            FormattableString.Invariant(
                $"""
                port 0
                tls-port {port}
                tls-replication yes
                bind 127.0.0.1
                dir {Path.GetDirectoryName(file)}
                sentinel monitor {Service} 127.0.0.1 {_port} 1

                """
            )
        );
        _sentinel = await RedisProcess.StartAsync([file, "--sentinel", .. _certificates]);
        return $"{At(port)},serviceName={Service}";
    }

    public async ValueTask DisposeAsync()
    {
        if (_sentinel is not null)
        {
            await _sentinel.DisposeAsync();
        }

        await Server.DisposeAsync();
        Authority.Dispose();
    }

    private static string At(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port},ssl=true");
}
