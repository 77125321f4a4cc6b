using System.Diagnostics;
using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Deployments;

/// <summary>A cluster that changes under load: no call fails, and no read is older than what was acknowledged before it.</summary>
public sealed class ClusterTests(ITestOutputHelper output)
{
    private const int Products = 24;
    private const int Warm = 150;
    private const int Some = 3;

    [Fact]
    public async Task A_planned_failover_shows_nobody_an_old_value()
    {
        await using RedisCluster cluster = await RedisCluster.StartAsync(hasReplica: true);
        await using VersionedLoad load = new(cluster.Configuration, Products);
        await load.HitEachAsync(Some);
        IServer replica = await cluster.Nodes[3].AdminServerAsync();

        await replica.ExecuteAsync("CLUSTER", "FAILOVER");
        await Eventually.TrueAsync(cluster.Nodes[3].IsPrimaryAsync);
        await load.HitEachAsync(Some);

        await load.EndAsync();
        Assert.Empty(load.Problems);
    }

    /// <summary>What the replica has missed may be seen until it is sent again. Nobody writes after the failover, so nothing else hides it.</summary>
    [Fact]
    public async Task After_the_death_of_a_primary_its_replica_serves_and_nothing_old_remains()
    {
        await using RedisCluster cluster = await RedisCluster.StartAsync(hasReplica: true);
        await using VersionedLoad load = new(cluster.Configuration, Products);
        await load.HitEachAsync(Some);
        await cluster.CutReplicaOffAsync();
        await load.HitEachAsync(Some);
        await load.EndWritesAsync();

        int[] sent = load.CountSentAgain();
        await cluster.Nodes[0].KillAsync();
        long killed = Stopwatch.GetTimestamp();
        await Eventually.TrueAsync(cluster.Nodes[3].IsPrimaryAsync);
        TimeSpan promoted = Stopwatch.GetElapsedTime(killed);
        await Eventually.TrueAsync(() =>
            Task.FromResult(load.CountSentAgain().Zip(sent).All(static node => node.First > node.Second))
        );
        await load.AcknowledgedAsync();
        await load.HitEachAsync(Some);
        int exposed = load.Problems.Count;
        Assert.DoesNotContain(load.Problems, problem => problem.Contains("Exception", StringComparison.Ordinal));
        load.Excuse();
        await load.HitEachAsync(Some);

        await load.EndAsync();
        Assert.Empty(load.Problems);
        output.WriteLine($"promoted after {promoted.TotalSeconds:F2} s, {exposed} reads were old");
    }

    [Fact]
    public async Task While_one_slot_is_served_by_nobody_the_others_go_on()
    {
        await using RedisCluster cluster = await RedisCluster.StartAsync();
        foreach (RedisServer node in cluster.Nodes)
        {
            await (await node.AdminServerAsync()).ConfigSetAsync("cluster-require-full-coverage", "no");
        }

        const int Lost = 1;
        await using VersionedLoad load = new(cluster.Configuration, Products);
        await load.HitEachAsync(Some);
        int slot = await SlotAsync(cluster, Lost);

        await OnAllAsync(cluster, "DELSLOTS", slot);
        await load.HitEachAsync(5 * Some, except: Lost);
        await Assert.ThrowsAsync<RedisServerException>(async () =>
            await (await cluster.Nodes[OwnerOf(slot)].AdminServerAsync()).ExecuteAsync("EXISTS", KeyOf(Lost))
        );
        Assert.DoesNotContain(load.Log, line => line.Contains("calls don't ask it", StringComparison.Ordinal));
        await (await cluster.Nodes[OwnerOf(slot)].AdminServerAsync()).ExecuteAsync("CLUSTER", "ADDSLOTS", slot);
        await load.HitEachAsync(Some);

        await load.EndAsync();
        Assert.Empty(load.Problems);
    }

    [Fact]
    public async Task While_a_slot_moves_nobody_sees_an_old_value()
    {
        await using RedisCluster cluster = await RedisCluster.StartAsync();
        await using VersionedLoad load = new(cluster.Configuration, Products);
        await load.HitAsync(Warm);
        int slot = await SlotAsync(cluster, 1);
        RedisServer origin = cluster.Nodes[OwnerOf(slot)];
        RedisServer target = cluster.Nodes[(OwnerOf(slot) + 1) % 3];
        IServer source = await origin.AdminServerAsync();
        IServer destination = await target.AdminServerAsync();

        await destination.ExecuteAsync("CLUSTER", "SETSLOT", slot, "IMPORTING", await RedisCluster.IdAsync(origin));
        await source.ExecuteAsync("CLUSTER", "SETSLOT", slot, "MIGRATING", await RedisCluster.IdAsync(target));
        await load.HitAsync(Warm);
        await MoveKeysAsync(source, slot, target.Port);
        await load.HitAsync(Warm);
        await load.AcknowledgedAsync();
        string id = await RedisCluster.IdAsync(target);
        await destination.ExecuteAsync("CLUSTER", "SETSLOT", slot, "NODE", id);
        await OnAllAsync(cluster, "SETSLOT", slot, "NODE", id);
        await load.HitAsync(Warm);

        await load.EndAsync();
        Assert.Empty(load.Problems);
        Assert.NotEmpty(await KeysAsync(destination, slot));
    }

    private static async Task MoveKeysAsync(IServer source, int slot, int targetPort)
    {
        for (string[] keys; (keys = await KeysAsync(source, slot)).Length > 0; )
        {
            await source.ExecuteAsync("MIGRATE", ["127.0.0.1", targetPort, "", 0, 1000, "KEYS", .. keys]);
        }
    }

    private static async Task<string[]> KeysAsync(IServer server, int slot) =>
        (string[])(await server.ExecuteAsync("CLUSTER", "GETKEYSINSLOT", slot, 100))!;

    private static async Task<int> SlotAsync(RedisCluster cluster, int id) =>
        (int)await (await cluster.Nodes[0].AdminServerAsync()).ExecuteAsync("CLUSTER", "KEYSLOT", KeyOf(id));

    private static string KeyOf(int id) => FormattableString.Invariant($"{{catalog.GetAsync:{id}}}");

    /// <summary>Who has the slot at the start.</summary>
    private static int OwnerOf(int slot) => slot / ((16_384 / 3) + 1);

    private static async Task OnAllAsync(RedisCluster cluster, params object[] command)
    {
        foreach (RedisServer node in cluster.Nodes)
        {
            await (await node.AdminServerAsync()).ExecuteAsync("CLUSTER", command);
        }
    }
}
