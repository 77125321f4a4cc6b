using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Cachewright.Histories.Faults;

/// <summary>The network between one process and Redis: passes TCP connections on, and can be broken in the ways in which networks break.</summary>
internal sealed class Tunnel : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<TunnelConnection, Task> _connections = [];
    private readonly IPEndPoint _server;
    private readonly Task _accepting;
    private volatile TunnelState _state = TunnelState.Open;
    private TaskCompletionSource _changed = NewSignal();

    public Tunnel(int serverPort)
    {
        _server = new IPEndPoint(IPAddress.Loopback, serverPort);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>How to connect through it.</summary>
    public string Configuration =>
        string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Behaves differently from now on.</summary>
    public void Become(TunnelState state)
    {
        _state = state;
        Interlocked.Exchange(ref _changed, NewSignal()).SetResult();
    }

    /// <summary>Ends all connections.</summary>
    public void Cut()
    {
        foreach (TunnelConnection connection in _connections.Keys)
        {
            connection.Dispose();
        }
    }

    /// <summary>The next reply on each connection is cut in half, and its connection ends.</summary>
    public void TruncateReplies()
    {
        foreach (TunnelConnection connection in _connections.Keys)
        {
            connection.TruncateReply();
        }
    }

    /// <summary>Waits as long as bytes that go this way may not pass.</summary>
    public async Task PassAsync(bool isReply)
    {
        for (; ; )
        {
            Task changed = Volatile.Read(ref _changed).Task;
            TunnelState state = _state;
            if (!state.Holds(isReply))
            {
                await Task.Delay(state.Delay, _stop.Token);
                return;
            }

            await changed.WaitAsync(_stop.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_connections.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            Socket client = await _listener.AcceptSocketAsync(_stop.Token);
            if (_state.Refuses)
            {
                client.Dispose();
                continue;
            }

            TunnelConnection connection = new(this, client);
            _connections[connection] = RunAsync(connection);
        }
    }

    private async Task RunAsync(TunnelConnection connection)
    {
        await Task.Yield();
        await connection.RunAsync(_server, _stop.Token);
        _connections.TryRemove(connection, out _);
    }
}
