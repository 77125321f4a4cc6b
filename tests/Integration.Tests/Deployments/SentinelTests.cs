using System.Diagnostics;
using Cachewright.Histories.Faults;
using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Cachewright.Integration.Deployments;

/// <summary>A failover to a replica that has missed the last invalidations, with sentinels.</summary>
public sealed class SentinelTests(ITestOutputHelper output)
{
    private const int Products = 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The twin, whose window is over at once, shows that the replica does have the old values.</summary>
    [Theory]
    [InlineData(true, 60_000, "new")]
    [InlineData(true, 1, "old")]
    [InlineData(false, 60_000, "new")]
    public async Task What_the_replica_has_missed_is_invalidated_again(bool asksSentinels, int window, string expected)
    {
        await using RedisSentinels redis = await RedisSentinels.StartAsync();
        string configuration = asksSentinels ? redis.Configuration : redis.EndPoints;
        using LogRecorder log = new();
        ShopDatabase database = new();
        await using Node writer = NewNode(configuration, window, database, log);
        await using Node reader = NewNode(configuration, window, database, log);
        await WriteAllAsync(writer, "old");
        await Eventually.TrueAsync(async () => (await ReadAllAsync(reader, database)).Hits == Products);
        await redis.CaughtUpAsync();

        redis.Link.Become(TunnelState.BlackHole);
        await WriteAllAsync(writer, "new");
        Assert.DoesNotContain(log.Lines, line => line.Contains("is kept", StringComparison.Ordinal));
        await redis.Primary.KillAsync();
        await Eventually.TrueAsync(async () =>
        {
            // The replica answers all this time, and nobody may ask it.
            Reading meanwhile = await ReadAllAsync(reader, database);
            bool isPromoted = await redis.Replica.IsPrimaryAsync();
            Assert.True(isPromoted || meanwhile.Old == 0);
            return isPromoted;
        });
        long promoted = Stopwatch.GetTimestamp();
        (int stale, TimeSpan lastStale, TimeSpan firstHit) = (0, default, default);
        await Eventually.TrueAsync(async () =>
        {
            Reading reading = await ReadAllAsync(reader, database);
            TimeSpan now = Stopwatch.GetElapsedTime(promoted);
            (stale, lastStale) = reading.Old > 0 ? (stale + reading.Old, now) : (stale, lastStale);
            firstHit = reading.Hits > 0 && firstHit == default ? now : firstHit;
            return reading.Hits == Products && reading.Old == (expected == "old" ? Products : 0);
        });

        Reading last = await ReadAllAsync(reader, database);
        Assert.Equal(new Reading(Products, expected == "old" ? Products : 0), last);
        output.WriteLine(
            $"sentinels {asksSentinels}, window {window} ms: first hit {firstHit.TotalSeconds:F2} s after the promotion, "
                + $"{stale} stale reads, the last {lastStale.TotalSeconds:F2} s after it"
        );
    }

    [Fact]
    public async Task Sentinels_may_be_absent_at_the_start()
    {
        await using RedisSentinels redis = await RedisSentinels.StartServersAsync();
        ShopDatabase database = new();
        using LogRecorder log = new();
        await using Node node = NewNode(redis.Configuration, 60_000, database, log);
        Assert.Equal(0, (await ReadAllAsync(node, database)).Hits);
        await log.SeenAsync("can't be reached");

        await redis.WatchAsync();

        await Eventually.TrueAsync(async () => (await ReadAllAsync(node, database)).Hits == Products);
    }

    /// <summary>No connection ends, so only the client's own question tells it: each five seconds, and not each minute, which is its default.</summary>
    [Fact]
    public async Task A_change_of_roles_is_noticed_although_no_connection_ends()
    {
        await using RedisServer first = await RedisServer.StartAsync();
        await using RedisServer second = await RedisServer.StartAsync("--replicaof", $"127.0.0.1 {first.Port}");
        ShopDatabase database = new();
        using LogRecorder log = new();
        await using Node node = NewNode($"{first.Configuration},{second.Configuration}", 60_000, database, log);
        await Eventually.TrueAsync(async () => (await ReadAllAsync(node, database)).Hits == Products);

        await (await second.AdminServerAsync()).ExecuteAsync("REPLICAOF", "NO", "ONE");
        await (await first.AdminServerAsync()).ExecuteAsync("REPLICAOF", "127.0.0.1", second.Port);
        long changed = Stopwatch.GetTimestamp();
        await WriteAllAsync(node, "new");

        await log.SeenAsync("All kept invalidations have reached Redis");
        TimeSpan taken = Stopwatch.GetElapsedTime(changed);
        await Eventually.TrueAsync(async () => await ReadAllAsync(node, database) == new Reading(Products, 0));
        output.WriteLine($"noticed after {taken.TotalSeconds:F2} s");
        Assert.InRange(taken, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static Node NewNode(string configuration, int window, ShopDatabase database, LogRecorder log) =>
        new(
            "shop",
            database,
            options =>
            {
                options.Configuration = configuration + ",asyncTimeout=1000";
                options.ResendWindow = TimeSpan.FromMilliseconds(window);
            },
            services => services.AddSingleton<ILoggerFactory>(log)
        );

    private static async Task WriteAllAsync(Node writer, string name)
    {
        for (int id = 1; id <= Products; id++)
        {
            await writer.Catalog.UpdateAsync(id, new Product(id, name, 7));
        }
    }

    private static async Task<Reading> ReadAllAsync(Node reader, ShopDatabase database)
    {
        int loads = database.Reads;
        int old = 0;
        for (int id = 1; id <= Products; id++)
        {
            old += (await reader.Catalog.GetAsync(id, Stop))?.Name == "old" ? 1 : 0;
        }

        return new Reading(Products - (database.Reads - loads), old);
    }

    private sealed record Reading(int Hits, int Old);
}
