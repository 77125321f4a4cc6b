using System.Net;
using Cachewright.Diagnostics;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// Says why a server can't be reached, or refuses the connection: with the cause, which the client wraps several times. Each cause is told once per
/// outage, though the client tries again every few seconds, and not more than a few: some causes have numbers in them.
/// </summary>
internal sealed class ConnectionLog(ILogger logger)
{
    private const int MostCauses = 4;

    private readonly object _lock = new();
    private readonly HashSet<string> _told = [];

    /// <summary>Tells of this client's connections from now on, and of one that could not be made before: its event came too early.</summary>
    public async Task WatchAsync(ConnectionMultiplexer client)
    {
        client.ConnectionFailed += (_, failure) => Tell(failure.EndPoint, failure.Exception);
        client.ConnectionRestored += (_, _) => Forget();
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
        bool isNew;
        lock (_lock)
        {
            isNew = _told.Count < MostCauses && _told.Add(cause);
        }

        if (isNew)
        {
            logger.ConnectionFailed(EndPointCollection.ToString(server), cause);
        }
    }

    private void Forget()
    {
        lock (_lock)
        {
            _told.Clear();
        }
    }
}
