namespace Cachewright.Integration.Servers;

/// <summary>One <c>redis-server</c>.</summary>
public sealed class SharedRedis : SharedServer
{
    private RedisServer? _server;

    /// <summary>The server; skips the running test where Redis is not installed.</summary>
    internal async Task<RedisServer> GetAsync() => _server ??= await RedisServer.StartAsync();

    internal override async Task<string> ConfigurationAsync() => (await GetAsync()).Configuration;

    private protected override ValueTask StopAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
