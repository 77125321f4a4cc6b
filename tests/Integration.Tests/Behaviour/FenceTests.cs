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

    [Fact]
    public async Task What_a_restart_from_an_old_snapshot_forgot_is_invalidated_again()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        ShopDatabase database = new();
        database.Put(new Product(1, "old", 7));
        await using Node writer = new("shop", database, options => options.Configuration = server.Configuration);
        await using Node reader = new("shop", database, options => options.Configuration = server.Configuration);
        await Eventually.TrueAsync(async () =>
        {
            int reads = database.Reads;
            await reader.Catalog.GetAsync(1, Stop);
            return database.Reads == reads;
        });
        await (await server.AdminServerAsync()).ExecuteAsync("SAVE");
        await writer.Catalog.UpdateAsync(1, new Product(1, "new", 7));

        await server.StopAsync();
        await server.StartAgainAsync();

        await Eventually.TrueAsync(async () => (await reader.Catalog.GetAsync(1, Stop))?.Name == "new");
        Assert.True(
            await (await server.AdminAsync()).KeyExistsAsync("shop:v:" + await ShapeAsync(server)),
            "the snapshot has brought the old value back"
        );
    }

    private static async Task<string> ShapeAsync(RedisServer server)
    {
        await foreach (var key in (await server.AdminServerAsync()).KeysAsync(pattern: "shop:v:*GetAsync:1}"))
        {
            return key.ToString()["shop:v:".Length..];
        }

        return "none";
    }

    private static async Task<bool> IsHitAsync(TwoNodes nodes)
    {
        int reads = nodes.Database.Reads;
        await nodes.B.Catalog.GetAsync(1, Stop);
        return nodes.Database.Reads == reads;
    }
}
