namespace Cachewright.Integration.Servers;

/// <summary>A cluster of three nodes.</summary>
public sealed class SharedCluster : SharedServer
{
    private RedisCluster? _cluster;

    internal override async Task<string> ConfigurationAsync() =>
        (_cluster ??= await RedisCluster.StartAsync()).Configuration;

    private protected override ValueTask StopAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
