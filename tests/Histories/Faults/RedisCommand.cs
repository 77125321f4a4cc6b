using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cachewright.Histories.Faults;

/// <summary>Sends one command on a connection of its own, as a person with telnet would: it depends on no client's state.</summary>
internal static class RedisCommand
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>Sends it and returns the reply's first line, or the body where it is a bulk string.</summary>
    public static async Task<string> SendAsync(int port, string command)
    {
        using CancellationTokenSource patience = new(_patience);
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), patience.Token);
        using StreamReader reader = new(stream, Encoding.ASCII);
        string first = await reader.ReadLineAsync(patience.Token) ?? "";
        if (first.StartsWith('-'))
        {
            throw new InvalidOperationException($"{command}: {first}");
        }

        if (!first.StartsWith('$'))
        {
            return first;
        }

        char[] body = new char[int.Parse(first.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)];
        await reader.ReadBlockAsync(body, patience.Token);
        return new string(body);
    }

    /// <summary>A number of INFO.</summary>
    public static async Task<long> InfoAsync(int port, string name)
    {
        string info = await SendAsync(port, "INFO");
        string line = info.Split("\r\n").First(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line.AsSpan(name.Length + 1), System.Globalization.CultureInfo.InvariantCulture);
    }
}
