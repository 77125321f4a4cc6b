using System.Globalization;

namespace Cachewright.Integration.Servers;

/// <summary>A <c>redis-server</c> that speaks TLS, to clients that have a certificate of the same authority; the tests themselves use its plain port.</summary>
internal sealed class SecureRedis : IAsyncDisposable
{
    private SecureRedis(RedisServer server, Authority authority, int port)
    {
        Server = server;
        Authority = authority;
        ClientCertificate = authority.Issue("client");
        Configuration = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port},ssl=true");
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
        RedisServer server = await RedisServer.StartAsync(
            "--tls-port",
            port.ToString(CultureInfo.InvariantCulture),
            "--tls-cert-file",
            certificate,
            "--tls-key-file",
            key,
            "--tls-ca-cert-file",
            authority.Root
        );
        return new SecureRedis(server, authority, port);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Authority.Dispose();
    }
}
