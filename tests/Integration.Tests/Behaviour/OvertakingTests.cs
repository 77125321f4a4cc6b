using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>A load that has read the old value is overtaken by the write: its value is for its own caller alone.</summary>
public sealed class OvertakingTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Nodes => [true, false];

    [Theory]
    [MemberData(nameof(Nodes))]
    public async Task An_entry_that_was_invalidated_during_its_load_is_never_served(bool byTheOtherNode)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "old", 7));
        Gate load = nodes.Database.HoldNextRead();
        Task<Product?> early = nodes.A.Catalog.GetAsync(1, Stop);
        await load.Reached;

        await Writer(nodes, byTheOtherNode).UpdateAsync(1, new Product(1, "new", 7));
        load.Open();

        Assert.Equal("old", (await early)?.Name);
        await AssertNewAsync(nodes, async node => (await node.Catalog.GetAsync(1, Stop))?.Name);
    }

    [Theory]
    [MemberData(nameof(Nodes))]
    public async Task An_entry_whose_method_was_invalidated_during_its_load_is_never_served(bool byTheOtherNode)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "old", 7));
        Gate load = nodes.Database.HoldNextRead();
        Task<IReadOnlyList<Product>> early = nodes.A.Catalog.ListAsync(7, 1);
        await load.Reached;

        nodes.Database.Put(new Product(1, "new", 7));
        await Writer(nodes, byTheOtherNode).SortAsync();
        load.Open();

        Assert.Equal("old", Assert.Single(await early).Name);
        await AssertNewAsync(nodes, async node => Assert.Single(await node.Catalog.ListAsync(7, 1)).Name);
    }

    [Theory]
    [MemberData(nameof(Nodes))]
    public async Task An_entry_whose_tag_was_invalidated_during_its_load_is_never_served(bool byTheOtherNode)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "old", 7));
        Gate load = nodes.Database.HoldNextRead();
        Task<IReadOnlyList<Product>> early = nodes.A.Catalog.ListAsync(7, 1);
        await load.Reached;

        await Writer(nodes, byTheOtherNode).UpdateAsync(1, new Product(1, "new", 7));
        load.Open();

        Assert.Equal("old", Assert.Single(await early).Name);
        await AssertNewAsync(nodes, async node => Assert.Single(await node.Catalog.ListAsync(7, 1)).Name);
    }

    [Theory]
    [MemberData(nameof(Nodes))]
    public async Task A_call_after_the_invalidation_gets_nothing_from_the_load_that_was_overtaken(bool onTheOtherNode)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "old", 7));
        await using CommandWatch watch = await nodes.WatchAsync();
        Gate load = nodes.Database.HoldNextRead();
        Task<Product?> early = nodes.A.Catalog.GetAsync(1, Stop);
        await load.Reached;
        await nodes.B.Catalog.UpdateAsync(1, new Product(1, "new", 7));

        Task<Product?> late = Writer(nodes, onTheOtherNode).GetAsync(1, Stop);
        await nodes.WaitingAsync(watch, 2);
        load.Open();

        Assert.Equal("new", (await late)?.Name);
        Assert.Equal("old", (await early)?.Name);
    }

    [Fact]
    public async Task A_call_that_came_before_the_invalidation_may_share_the_load()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "old", 7));
        await using CommandWatch watch = await nodes.WatchAsync();
        Gate load = nodes.Database.HoldNextRead();
        Task<Product?> early = nodes.A.Catalog.GetAsync(1, Stop);
        await load.Reached;
        Task<Product?> joiner = nodes.A.Catalog.GetAsync(1, Stop);
        await nodes.WaitingAsync(watch, 2);

        load.Open();

        Assert.Equal("old", (await early)?.Name);
        Assert.Equal("old", (await joiner)?.Name);
        Assert.Equal(1, nodes.Database.Reads);
    }

    [Fact]
    public async Task A_token_deleted_with_redis_cli_during_a_load_kills_its_value()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "old", 7));
        Gate load = nodes.Database.HoldNextRead();
        Task<Product?> early = nodes.A.Catalog.GetAsync(1, Stop);
        await load.Reached;

        nodes.Database.Put(new Product(1, "new", 7));
        RedisKey token = nodes.Token(nodes.A.Entries.Get.KeyFor(1));
        Assert.True(await nodes.Redis.KeyDeleteAsync(token));
        load.Open();
        await early;

        await AssertNewAsync(nodes, async node => (await node.Catalog.GetAsync(1, Stop))?.Name);
    }

    private static IProductCatalog Writer(TwoNodes nodes, bool isTheOtherNode) =>
        isTheOtherNode ? nodes.B.Catalog : nodes.A.Catalog;

    /// <summary>One more load is right; after it both nodes have hits.</summary>
    private static async Task AssertNewAsync(TwoNodes nodes, Func<Node, Task<string?>> name)
    {
        int reads = nodes.Database.Reads;
        Assert.Equal("new", await name(nodes.B));
        Assert.Equal("new", await name(nodes.A));
        Assert.Equal("new", await name(nodes.B));
        Assert.Equal(reads + 1, nodes.Database.Reads);
    }
}
