using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Xunit;

namespace Cachewright.Integration.Behaviour;

public sealed class WriteThroughTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_result_is_the_entry_on_the_other_node(bool wasCached)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        if (wasCached)
        {
            await nodes.B.Catalog.GetAsync(1, Stop);
        }

        int reads = nodes.Database.Reads;
        await nodes.A.Catalog.RenameAsync(1, "renamed");

        Assert.Equal("renamed", await NameAsync(nodes.B));
        Assert.Equal(reads, nodes.Database.Reads);
    }

    [Fact]
    public async Task The_parameter_named_by_Value_is_the_entry_on_the_other_node()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);

        await nodes.A.Catalog.ReplaceAsync(new Product(1, "replaced", 7));

        Assert.Equal("replaced", await NameAsync(nodes.B));
        Assert.Equal(0, nodes.Database.Reads);
    }

    [Fact]
    public async Task Of_two_that_overlap_and_end_in_reverse_the_later_change_is_seen()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        Gate first = nodes.Database.HoldAfterNextChange();
        Task earlier = nodes.A.Catalog.RenameAsync(1, "earlier");
        await first.Reached;
        await nodes.B.Catalog.RenameAsync(1, "later");
        Assert.Equal("later", await NameAsync(nodes.A));

        first.Open();
        await earlier;

        Assert.Equal("later", await NameAsync(nodes.A));
        Assert.Equal("later", await NameAsync(nodes.B));
    }

    [Fact]
    public async Task Of_two_that_overlap_and_end_in_order_the_later_change_is_seen()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        Gate first = nodes.Database.HoldAfterNextChange();
        Task earlier = nodes.A.Catalog.RenameAsync(1, "earlier");
        await first.Reached;
        Gate second = nodes.Database.HoldAfterNextChange();
        Task later = nodes.B.Catalog.RenameAsync(1, "later");
        await second.Reached;

        first.Open();
        await earlier;
        Assert.Equal("later", await NameAsync(nodes.A));
        second.Open();
        await later;

        Assert.Equal("later", await NameAsync(nodes.A));
        Assert.Equal("later", await NameAsync(nodes.B));
    }

    [Fact]
    public async Task One_that_started_first_and_changed_last_is_seen()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        Gate first = nodes.Database.HoldBeforeNextChange();
        Task last = nodes.A.Catalog.RenameAsync(1, "last");
        await first.Reached;
        await nodes.B.Catalog.RenameAsync(1, "overwritten");

        first.Open();
        await last;

        Assert.Equal("last", await NameAsync(nodes.A));
        Assert.Equal("last", await NameAsync(nodes.B));
    }

    [Fact]
    public async Task What_was_loaded_meanwhile_does_not_survive()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "old", 7));
        Gate load = nodes.Database.HoldNextRead();
        Task<string?> early = NameAsync(nodes.B);
        await load.Reached;
        Gate change = nodes.Database.HoldBeforeNextChange();
        Task rename = nodes.A.Catalog.RenameAsync(1, "renamed");
        await change.Reached;
        Assert.Equal("old", await NameAsync(nodes.A));

        change.Open();
        await rename;
        load.Open();

        Assert.Equal("old", await early);
        Assert.Equal("renamed", await NameAsync(nodes.A));
        Assert.Equal("renamed", await NameAsync(nodes.B));
    }

    [Fact]
    public async Task One_that_is_overtaken_by_an_invalidation_is_not_served()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        Gate change = nodes.Database.HoldAfterNextChange();
        Task rename = nodes.A.Catalog.RenameAsync(1, "renamed");
        await change.Reached;
        await nodes.B.Catalog.UpdateAsync(1, new Product(1, "updated", 7));

        change.Open();
        await rename;

        Assert.Equal("updated", await NameAsync(nodes.A));
        Assert.Equal("updated", await NameAsync(nodes.B));
    }

    [Fact]
    public async Task One_that_fails_leaves_no_entry_and_no_announcement()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "old", 7));
        await NameAsync(nodes.B);
        await Assert.ThrowsAsync<ArgumentException>(() => nodes.A.Catalog.RenameAsync(1, ""));
        int reads = nodes.Database.Reads;

        Assert.Equal("old", await NameAsync(nodes.B));
        Assert.Equal("old", await NameAsync(nodes.B));

        Assert.Equal(reads + 1, nodes.Database.Reads);
    }

    private static async Task<string?> NameAsync(Node node) => (await node.Catalog.GetAsync(1, Stop))?.Name;
}
