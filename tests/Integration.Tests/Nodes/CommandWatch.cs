using Cachewright.Integration.Servers;

namespace Cachewright.Integration.Nodes;

/// <summary>Tells when a call has got as far as to send a command: the only sign of a call that waits.</summary>
internal sealed class CommandWatch(RedisMonitor monitor, string keyNamespace) : IAsyncDisposable
{
    private readonly List<string> _commands = [];

    /// <summary>Waits for the command to have been sent so many times since the start.</summary>
    /// <param name="start">How the command begins: <c>MGET ns:</c> is written <c>"MGET "</c>, <c>SET ns:l:</c> is <c>"SET :l:"</c>.</param>
    /// <param name="count">So many times.</param>
    public Task SeenAsync(string start, int count)
    {
        string begin = start.Replace(" ", $" {keyNamespace}", StringComparison.Ordinal);
        return Eventually.TrueAsync(async () =>
        {
            _commands.AddRange(await monitor.CommandsAsync(keyNamespace));
            return _commands.Count(command => command.StartsWith(begin, StringComparison.Ordinal)) >= count;
        });
    }

    public ValueTask DisposeAsync() => monitor.DisposeAsync();
}
