using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Cachewright.Integration.Servers;

/// <summary>What a server is sent, in order, as MONITOR tells it: a command a line, its words separated by spaces.</summary>
internal sealed partial class RedisMonitor : IAsyncDisposable
{
    private readonly TcpClient _client;
    private readonly StreamReader _lines;
    private readonly int _port;

    private RedisMonitor(TcpClient client, int port)
    {
        _client = client;
        _lines = new StreamReader(client.GetStream(), Encoding.Latin1);
        _port = port;
    }

    /// <summary>Starts recording.</summary>
    public static async Task<RedisMonitor> StartAsync(int port)
    {
        TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, port);
        RedisMonitor monitor = new(client, port);
        await client.GetStream().WriteAsync("MONITOR\r\n"u8.ToArray());
        await monitor._lines.ReadLineAsync();
        return monitor;
    }

    /// <summary>The commands that were executed since the last call and that name <paramref name="text"/>; MULTI and EXEC are kept too.</summary>
    public async Task<IReadOnlyList<string>> CommandsAsync(string text)
    {
        string mark = Guid.NewGuid().ToString("N");
        using TcpClient marker = new();
        await marker.ConnectAsync(IPAddress.Loopback, _port);
        await marker.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"ECHO {mark}\r\n"));

        List<string> commands = [];
        while (await _lines.ReadLineAsync() is { } line && !line.Contains(mark, StringComparison.Ordinal))
        {
            string command = string.Join(' ', Word().Matches(line).Select(word => word.Groups[1].Value));
            if (command.Contains(text, StringComparison.Ordinal) || command is "MULTI" or "EXEC")
            {
                commands.Add(command);
            }
        }

        return commands;
    }

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Word();
}
