using System.Net;
using System.Net.Sockets;

namespace Cachewright.Histories.Faults;

/// <summary>One connection through a tunnel: two pumps. When one ends, both sides are closed.</summary>
internal sealed class TunnelConnection(Tunnel tunnel, Socket client) : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly Socket _server = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private volatile bool _truncates;

    /// <summary>Runs until it is closed.</summary>
    public async Task RunAsync(IPEndPoint server, CancellationToken stop)
    {
        try
        {
            await _server.ConnectAsync(server, stop);
            client.NoDelay = _server.NoDelay = true;
            await Task.WhenAny(
                PumpAsync(client, _server, isReply: false, stop),
                PumpAsync(_server, client, isReply: true, stop)
            );
        }
        catch (Exception exception)
            when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // No server, or the end.
        }

        Dispose();
    }

    /// <summary>Closes both sides.</summary>
    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
    }

    public void TruncateReply() => _truncates = true;

    private async Task PumpAsync(Socket from, Socket to, bool isReply, CancellationToken stop)
    {
        byte[] buffer = new byte[BufferSize];
        for (; ; )
        {
            int count = await from.ReceiveAsync(buffer, stop);
            if (count == 0)
            {
                return;
            }

            await tunnel.PassAsync(isReply);
            bool isLast = isReply && _truncates;
            await to.SendAsync(buffer.AsMemory(0, isLast ? count / 2 : count), stop);
            if (isLast)
            {
                return;
            }
        }
    }
}
