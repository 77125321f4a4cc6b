using System.Net;
using Cachewright.Diagnostics;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// Says why a server can't be reached: with the cause, which the client wraps several times, and once per outage, though the client
/// tries again every few seconds.
/// </summary>
internal sealed class ConnectionLog(ILogger logger)
{
    private int _isTold;

    /// <summary>Tells of this client's connections from now on, and of one that could not be made before: its event came too early.</summary>
    public async Task WatchAsync(ConnectionMultiplexer client)
    {
        client.ConnectionFailed += (_, failure) => Tell(failure.EndPoint, failure.Exception);
        client.ConnectionRestored += (_, _) => Volatile.Write(ref _isTold, 0);
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

    private void Tell(EndPoint? server, Exception? exception)
    {
        if (Interlocked.Exchange(ref _isTold, 1) == 0)
        {
            logger.ConnectionFailed(server?.ToString() ?? "", RedisErrors.CauseOf(exception));
        }
    }
}
