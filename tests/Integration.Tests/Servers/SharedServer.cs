using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Servers;

/// <summary>
/// A server, or several, for the tests of a class that do them no harm: each test takes a namespace of its own. A class fixture.
/// </summary>
public abstract class SharedServer : IAsyncLifetime
{
    private ConnectionMultiplexer? _raw;

    /// <summary>How to connect; starts the server, or skips the running test where it is not installed.</summary>
    internal abstract Task<string> ConfigurationAsync();

    /// <summary>A connection of the tests' own.</summary>
    internal async Task<IDatabase> RawAsync()
    {
        _raw ??= await ConnectionMultiplexer.ConnectAsync(await ConfigurationAsync());
        return _raw.GetDatabase();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_raw is not null)
        {
            await _raw.DisposeAsync();
        }

        await StopAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops what was started.</summary>
    private protected abstract ValueTask StopAsync();
}
