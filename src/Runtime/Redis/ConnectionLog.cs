using System.Net;
using Cachewright.Diagnostics;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// Says why a server can't be reached, or refuses the connection: with the cause, which the client wraps several times. Each cause is told once per
/// outage, though the client tries again every few seconds, and so is its end.
/// </summary>
internal sealed class ConnectionLog(ILogger logger)
{
    private readonly ToldOnce _told = new();

    /// <summary>Tells of this client's connections from now on, and of one that could not be made before: its event came too early.</summary>
    public async Task WatchAsync(ConnectionMultiplexer client)
    {
        client.ConnectionFailed += (_, failure) => Tell(failure.EndPoint, failure.Exception);
        client.ConnectionRestored += (_, restored) => Ended(restored);
        if (client.IsConnected)
        {
            return;
        }

        try
        {
            await client.GetDatabase().PingAsync(CommandFlags.DemandMaster).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Tell(client.GetEndPoints().FirstOrDefault(), exception);
        }
    }

    /// <summary>Tells of a failure, unless its cause was told before.</summary>
    public void Tell(EndPoint? server, Exception? exception)
    {
        string cause = RedisErrors.CauseOf(exception);
        if (_told.IsNew(cause))
        {
            logger.ConnectionFailed(NameOf(server), cause);
        }
    }

    private void Ended(ConnectionFailedEventArgs restored)
    {
        if (restored.ConnectionType == ConnectionType.Interactive && _told.Forget())
        {
            logger.ConnectionRestored(NameOf(restored.EndPoint));
        }
    }

    /// <summary>The client writes an address family before names.</summary>
    private static string NameOf(EndPoint? server) =>
        server is DnsEndPoint name
            ? FormattableString.Invariant($"{name.Host}:{name.Port}")
            : EndPointCollection.ToString(server);
}
