using Cachewright.Integration.Servers;
using StackExchange.Redis;

namespace Cachewright.Histories.Deployments;

/// <summary>Moves a slot that is in use from one node to another, key by key, as an operator's tool does.</summary>
internal sealed class SlotMove(RedisCluster cluster, int from, int to)
{
    private const int StepMilliseconds = 300;
    private const int KeysAtOnce = 1;

    public async Task RunAsync()
    {
        RedisServer origin = cluster.Nodes[from];
        RedisServer target = cluster.Nodes[to];
        IServer source = await origin.AdminServerAsync();
        IServer destination = await target.AdminServerAsync();
        if ((string?)await source.ExecuteAsync("RANDOMKEY") is not { } key)
        {
            return;
        }

        int slot = (int)await source.ExecuteAsync("CLUSTER", "KEYSLOT", key);
        await destination.ExecuteAsync("CLUSTER", "SETSLOT", slot, "IMPORTING", await RedisCluster.IdAsync(origin));
        await source.ExecuteAsync("CLUSTER", "SETSLOT", slot, "MIGRATING", await RedisCluster.IdAsync(target));
        await Task.Delay(StepMilliseconds);
        while (await KeysAsync(source, slot) is { Length: > 0 } keys)
        {
            await source.ExecuteAsync("MIGRATE", ["127.0.0.1", target.Port, "", 0, 1000, "KEYS", .. keys]);
            await Task.Delay(StepMilliseconds / 10);
        }

        await Task.Delay(StepMilliseconds);
        string id = await RedisCluster.IdAsync(target);
        await destination.ExecuteAsync("CLUSTER", "SETSLOT", slot, "NODE", id);
        foreach (RedisServer node in cluster.Nodes)
        {
            if (node.Port != target.Port && node != cluster.Nodes[^1])
            {
                await (await node.AdminServerAsync()).ExecuteAsync("CLUSTER", "SETSLOT", slot, "NODE", id);
            }
        }
    }

    private static async Task<string[]> KeysAsync(IServer server, int slot) =>
        (string[])(await server.ExecuteAsync("CLUSTER", "GETKEYSINSLOT", slot, KeysAtOnce))!;
}
