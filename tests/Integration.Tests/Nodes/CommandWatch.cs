using Cachewright.Integration.Servers;

namespace Cachewright.Integration.Nodes;

/// <summary>Tells when a call has got as far as to send a command: the only sign of a call that waits.</summary>
internal sealed class CommandWatch(RedisMonitor monitor, string keyNamespace) : IAsyncDisposable
{
    private readonly List<string> _commands = [];

    /// <summary>Waits for the command to have been sent so many times since the start.</summary>
    /// <param name="start">How the command begins: <c>SET ns:l:</c> is written <c>"SET :l:"</c>.</param>
    /// <param name="count">So many times.</param>
    public Task SeenAsync(string start, int count)
    {
        string begin = start.Replace(" ", $" {keyNamespace}", StringComparison.Ordinal);
        return SeenAsync(count, command => command.StartsWith(begin, StringComparison.Ordinal) ? 1 : 0);
    }

    /// <summary>Waits for so many entries to have been read since the start; those of a crowd share commands.</summary>
    public Task ReadAsync(int count)
    {
        string value = $" {keyNamespace}:v:";
        return SeenAsync(
            count,
            command => command.StartsWith("MGET ", StringComparison.Ordinal) ? command.Split(value).Length - 1 : 0
        );
    }

    private Task SeenAsync(int count, Func<string, int> times) =>
        Eventually.TrueAsync(async () =>
        {
            _commands.AddRange(await monitor.CommandsAsync(keyNamespace));
            return _commands.Sum(times) >= count;
        });

    public ValueTask DisposeAsync() => monitor.DisposeAsync();
}
