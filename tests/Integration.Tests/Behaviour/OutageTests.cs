using System.Diagnostics;
using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>Redis away, with the default settings: calls run through in time, and nothing that was written meanwhile is missed afterwards.</summary>
public sealed class OutageTests
{
    private const string Shop = "shop";

    /// <summary>The default budget, and what a busy test machine may add to it.</summary>
    private static readonly TimeSpan _longestCall = TimeSpan.FromSeconds(1 + 2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_run_through_while_Redis_is_away_and_hit_again_when_it_is_back()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        ShopDatabase database = new();
        database.Put(new Product(1, "apple", 7));
        await using Node node = NewNode(server, database);
        await UntilHitAsync(node, database);

        await server.StopAsync();
        for (int call = 0; call < 10; call++)
        {
            await AssertLoadsInTimeAsync(node, database);
        }

        await server.StartAgainAsync();
        await UntilHitAsync(node, database);
    }

    [Fact]
    public async Task Calls_run_through_while_Redis_is_frozen_and_hit_again_afterwards()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        ShopDatabase database = new();
        database.Put(new Product(1, "apple", 7));
        await using Node node = NewNode(server, database);
        await UntilHitAsync(node, database);

        server.Freeze();
        for (int call = 0; call < 10; call++)
        {
            await AssertLoadsInTimeAsync(node, database);
        }

        server.Thaw();
        await UntilHitAsync(node, database);
    }

    /// <summary>The first caller has nearly all of its time left when its load ends, the second one has used most of its own by then.</summary>
    [Fact]
    public async Task Who_waits_for_another_call_while_Redis_is_frozen_does_not_wait_longer_than_its_own_time()
    {
        TimeSpan budget = TimeSpan.FromSeconds(4);
        await using RedisServer server = await RedisServer.StartAsync();
        ShopDatabase database = new();
        database.Put(new Product(1, "apple", 7));
        await using Node node = new(
            Shop,
            database,
            options =>
            {
                options.Configuration = $"{server.Configuration},asyncTimeout=20000";
                options.CacheBudget = budget;
            }
        );
        Gate load = database.HoldNextRead();
        Task<Product?> first = node.Catalog.GetAsync(1, Stop);
        await load.Reached;

        server.Freeze();
        long start = Stopwatch.GetTimestamp();
        Task<Product?> second = node.Catalog.GetAsync(1, Stop);
        await Task.Delay(budget - TimeSpan.FromSeconds(1.5), Stop);
        server.Thaw();
        for (int question = 0; question < 5; question++)
        {
            // Answers come in order, so the second caller has missed by now, and waits for the first.
            await node.Entries.Get.PeekAsync(-1, Stop);
        }

        server.Freeze();
        load.Open();

        Assert.Equal("apple", (await second)?.Name);
        Assert.InRange(
            Stopwatch.GetElapsedTime(start),
            budget - TimeSpan.FromSeconds(0.5),
            budget + TimeSpan.FromSeconds(1)
        );
        Assert.Equal(2, database.Reads);
        Assert.Equal("apple", (await first)?.Name);
        server.Thaw();
    }

    [Fact]
    public async Task Redis_may_be_absent_at_the_start()
    {
        await using RedisServer server = RedisServer.Reserve();
        ShopDatabase database = new();
        database.Put(new Product(1, "apple", 7));
        await using Node node = NewNode(server, database);
        await AssertLoadsInTimeAsync(node, database);
        long start = Stopwatch.GetTimestamp();
        Assert.Equal("untitled", node.Get<IReports>().Title(2026));
        await node.Catalog.UpdateAsync(1, new Product(1, "pear", 7));
        await node.Catalog.RenameAsync(1, "apple");
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, 4 * _longestCall);

        await server.StartAgainAsync();

        await UntilHitAsync(node, database);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_write_made_while_Redis_was_away_is_seen_by_all_when_it_is_back(bool isWriteThrough)
    {
        await using RedisServer server = await RedisServer.StartAsync("--appendonly", "yes", "--appendfsync", "always");
        ShopDatabase database = new();
        database.Put(new Product(1, "old", 7));
        await using Node writer = NewNode(server, database);
        await using Node reader = NewNode(server, database);
        await UntilHitAsync(writer, database);
        await UntilHitAsync(reader, database);

        await server.StopAsync();
        long start = Stopwatch.GetTimestamp();
        await (
            isWriteThrough
                ? writer.Catalog.RenameAsync(1, "new")
                : writer.Catalog.UpdateAsync(1, new Product(1, "new", 7))
        );
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, 2 * _longestCall);
        Assert.Equal("new", (await writer.Catalog.GetAsync(1, Stop))?.Name);

        await server.StartAgainAsync();
        Assert.True(await HasValueAsync(server), "The server has lost its data, so nothing old could be seen.");
        Assert.Equal("new", (await writer.Catalog.GetAsync(1, Stop))?.Name);
        await UntilHitAsync(writer, database);
        Assert.Equal("new", (await writer.Catalog.GetAsync(1, Stop))?.Name);
        await UntilHitAsync(reader, database);
        Assert.Equal("new", (await reader.Catalog.GetAsync(1, Stop))?.Name);
    }

    [Fact]
    public async Task A_full_server_breaks_no_call_and_no_invalidation()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        ShopDatabase database = new();
        database.Put(new Product(1, "old", 7));
        await using Node node = NewNode(server, database);
        await UntilHitAsync(node, database);
        await (await server.AdminServerAsync()).ConfigSetAsync("maxmemory", "1");

        await node.Catalog.UpdateAsync(1, new Product(1, "new", 7));
        Assert.Equal("new", (await node.Catalog.GetAsync(1, Stop))?.Name);
        Assert.Equal("renamed", (await node.Catalog.RenameAsync(1, "renamed")).Name);
        Assert.Equal("renamed", (await node.Catalog.GetAsync(1, Stop))?.Name);
        Assert.Equal(2, await node.Catalog.CountAsync("ab", ""));

        await (await server.AdminServerAsync()).ConfigSetAsync("maxmemory", "0");
        await UntilHitAsync(node, database);
        Assert.Equal("renamed", (await node.Catalog.GetAsync(1, Stop))?.Name);
    }

    /// <summary>An invalidation that comes early takes the token, and leaves the value.</summary>
    private static async Task<bool> HasValueAsync(RedisServer server)
    {
        IServer admin = await server.AdminServerAsync();
        return await admin.KeysAsync(pattern: $"{Shop}:v:*").AnyAsync(Stop);
    }

    private static Node NewNode(RedisServer server, ShopDatabase database) =>
        new(Shop, database, options => options.Configuration = server.Configuration);

    private static async Task AssertLoadsInTimeAsync(Node node, ShopDatabase database)
    {
        int reads = database.Reads;
        long start = Stopwatch.GetTimestamp();
        Assert.Equal("apple", (await node.Catalog.GetAsync(1, Stop))?.Name);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, _longestCall);
        Assert.Equal(reads + 1, database.Reads);
    }

    private static Task UntilHitAsync(Node node, ShopDatabase database) =>
        Eventually.TrueAsync(async () =>
        {
            int reads = database.Reads;
            await node.Catalog.GetAsync(1, Stop);
            return database.Reads == reads;
        });
}
