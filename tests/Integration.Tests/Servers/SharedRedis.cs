using Xunit;

namespace Cachewright.Integration.Servers;

/// <summary>
/// One server for the tests of a class that do it no harm: each test takes a namespace of its own. A class fixture.
/// </summary>
public sealed class SharedRedis : IAsyncLifetime
{
    private RedisServer? _server;

    /// <summary>The server; skips the running test where Redis is not installed.</summary>
    internal async Task<RedisServer> GetAsync() => _server ??= await RedisServer.StartAsync();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
