using System.Transactions;
using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>Fenced writes and writes in transactions, on real servers.</summary>
public sealed class FenceTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Between_its_commit_and_its_end_no_old_value_is_left()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "old", 7));
        await nodes.B.Catalog.GetAsync(1, Stop);
        Gate gate = new();

        Task write = nodes.A.Get<IStock>().CountAsync(1, gate);
        await gate.Reached;
        Assert.Equal("counted", (await nodes.B.Catalog.GetAsync(1, Stop))?.Name);
        Assert.False(await IsHitAsync(nodes));

        gate.Open();
        await write;
        Assert.False(await IsHitAsync(nodes));
        Assert.True(await IsHitAsync(nodes));
    }

    [Fact]
    public async Task A_path_that_throws_after_the_write_leaves_neither_an_old_value_nor_a_hold()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "old", 7));
        await nodes.B.Catalog.GetAsync(1, Stop);

        await Assert.ThrowsAsync<InvalidOperationException>(() => nodes.A.Get<IStock>().ShelveAsync(1, new Shelf()));

        Assert.Equal("shelved", (await nodes.B.Catalog.GetAsync(1, Stop))?.Name);
        Assert.True(await IsHitAsync(nodes));
    }

    [Fact]
    public async Task A_strict_write_is_refused_while_Redis_is_away()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        ShopDatabase database = new();
        await using Node node = new("shop", database, options => options.Configuration = server.Configuration);
        await node.Catalog.GetAsync(1, Stop);
        await server.StopAsync();

        await Assert.ThrowsAsync<FenceUnavailableException>(() => node.Get<IStock>().CountAsync(1, new Gate()));

        Assert.Null(await node.Catalog.GetAsync(1, Stop));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Others_keep_the_value_until_the_commit_and_after_a_rollback(bool isCommitted)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await nodes.B.Catalog.GetAsync(1, Stop);
        using (TransactionScope scope = new(TransactionScopeAsyncFlowOption.Enabled))
        {
            await nodes.A.Catalog.UpdateAsync(1, new Product(1, "new", 7));
            using (new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled))
            {
                Assert.True(await IsHitAsync(nodes));
                Assert.Equal("new", (await nodes.A.Catalog.GetAsync(1, Stop))?.Name);
            }

            if (isCommitted)
            {
                scope.Complete();
            }
        }

        if (isCommitted)
        {
            await Eventually.TrueAsync(async () => (await nodes.B.Catalog.GetAsync(1, Stop))?.Name == "new");
        }
        else
        {
            Assert.True(await IsHitAsync(nodes));
        }
    }

    /// <summary>The twin, whose window is over at once, shows that the snapshot does bring the old value back.</summary>
    [Theory]
    [InlineData(60_000, "new")]
    [InlineData(1, "old")]
    public async Task What_a_restart_from_an_old_snapshot_forgot_is_invalidated_again(int window, string expected)
    {
        await using RedisServer server = await RedisServer.StartAsync();
        ShopDatabase database = new();
        database.Put(new Product(1, "old", 7));
        await using Node writer = NewNode(server, database, window);
        await using Node reader = NewNode(server, database, window);
        await Eventually.TrueAsync(async () => await HitAsync(reader, database) == "old");
        await (await server.AdminServerAsync()).ExecuteAsync("SAVE");
        await writer.Catalog.UpdateAsync(1, new Product(1, "new", 7));

        await server.StopAsync();
        await server.StartAgainAsync();

        // While Redis is away the method answers; only a hit tells what Redis has.
        await Eventually.TrueAsync(async () => await HitAsync(reader, database) == expected);
    }

    private static Node NewNode(RedisServer server, ShopDatabase database, int window) =>
        new(
            "shop",
            database,
            options =>
            {
                options.Configuration = server.Configuration;
                options.ResendWindow = TimeSpan.FromMilliseconds(window);
            }
        );

    /// <summary>What Redis answers; null where the method was run.</summary>
    private static async Task<string?> HitAsync(Node node, ShopDatabase database)
    {
        int reads = database.Reads;
        Product? product = await node.Catalog.GetAsync(1, Stop);
        return database.Reads == reads ? product?.Name : null;
    }

    private static async Task<bool> IsHitAsync(TwoNodes nodes)
    {
        int reads = nodes.Database.Reads;
        await nodes.B.Catalog.GetAsync(1, Stop);
        return nodes.Database.Reads == reads;
    }
}
