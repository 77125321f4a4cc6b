using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>Each form of <c>[InvalidatesCache]</c>: what a write on node A leaves of what node B has seen.</summary>
public sealed class InvalidationTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_goes_and_its_neighbour_stays()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await nodes.B.Catalog.GetAsync(1, Stop);
        await nodes.B.Catalog.GetAsync(2, Stop);

        await nodes.A.Catalog.UpdateAsync(1, new Product(1, "new", 7));

        Assert.Equal("new", (await nodes.B.Catalog.GetAsync(1, Stop))?.Name);
        Assert.True(await IsHitAsync(nodes, catalog => catalog.GetAsync(2, Stop)));
    }

    [Fact]
    public async Task A_tag_goes_with_all_its_entries_and_no_others()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await ListAsync(nodes, 7, 8);

        await nodes.A.Catalog.UpdateAsync(1, new Product(1, "new", 7));

        Assert.Equal("new", Assert.Single(await nodes.B.Catalog.ListAsync(7, 1)).Name);
        Assert.Single(await nodes.B.Catalog.ListAsync(7, 2));
        Assert.True(await IsHitAsync(nodes, catalog => catalog.ListAsync(8, 1)));
    }

    [Fact]
    public async Task A_path_that_the_body_changes_is_read_before_and_after()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "here", 7));
        await ListAsync(nodes, 7, 8, 9);

        await nodes.A.Catalog.MoveAsync(new Draft { Id = 1, CategoryId = 7 }, 8);

        Assert.Empty(await nodes.B.Catalog.ListAsync(7, 1));
        Assert.Single(await nodes.B.Catalog.ListAsync(8, 1));
        Assert.True(await IsHitAsync(nodes, catalog => catalog.ListAsync(9, 1)));
    }

    [Fact]
    public async Task What_the_write_returned_can_name_the_entry()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        Assert.Null(await nodes.B.Catalog.GetAsync(1, Stop));
        Assert.Null(await nodes.B.Catalog.GetAsync(2, Stop));

        await nodes.A.Catalog.CreateAsync("created");

        Assert.Equal("created", (await nodes.B.Catalog.GetAsync(1, Stop))?.Name);
        Assert.True(await IsHitAsync(nodes, catalog => catalog.GetAsync(2, Stop)));
    }

    [Fact]
    public async Task A_collection_names_several_entries()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        foreach (int id in (int[])[1, 2, 3])
        {
            nodes.Database.Put(new Product(id, "old", 7));
            await nodes.B.Catalog.GetAsync(id, Stop);
        }

        await nodes.A.Catalog.DeleteAsync([1, 3]);

        Assert.Null(await nodes.B.Catalog.GetAsync(1, Stop));
        Assert.Null(await nodes.B.Catalog.GetAsync(3, Stop));
        Assert.True(await IsHitAsync(nodes, catalog => catalog.GetAsync(2, Stop)));
    }

    [Fact]
    public async Task Two_paths_name_two_entries()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await GetAsync(nodes, 1, 2, 3);

        await nodes.A.Catalog.SwapAsync(new Draft { Id = 1, CategoryId = 7 }, new Draft { Id = 2, CategoryId = 7 });

        Assert.False(await IsHitAsync(nodes, catalog => catalog.GetAsync(1, Stop)));
        Assert.False(await IsHitAsync(nodes, catalog => catalog.GetAsync(2, Stop)));
        Assert.True(await IsHitAsync(nodes, catalog => catalog.GetAsync(3, Stop)));
    }

    [Fact]
    public async Task A_path_leads_to_a_collection_or_to_null_which_names_nothing()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await GetAsync(nodes, 1, 2, 3);

        await nodes.A.Catalog.ForgetAsync(null);
        await nodes.A.Catalog.ForgetAsync(new Selection(null));
        Assert.True(await IsHitAsync(nodes, catalog => catalog.GetAsync(1, Stop)));

        await nodes.A.Catalog.ForgetAsync(new Selection([1, 3]));
        Assert.False(await IsHitAsync(nodes, catalog => catalog.GetAsync(1, Stop)));
        Assert.False(await IsHitAsync(nodes, catalog => catalog.GetAsync(3, Stop)));
        Assert.True(await IsHitAsync(nodes, catalog => catalog.GetAsync(2, Stop)));
    }

    [Fact]
    public async Task All_entries_of_a_method_go_and_those_of_another_stay()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        int[] categories = [.. Enumerable.Range(1, 40)];
        await ListAsync(nodes, categories);
        await nodes.B.Catalog.GetAsync(1, Stop);

        await nodes.A.Catalog.SortAsync();

        foreach (int category in categories)
        {
            Assert.False(await IsHitAsync(nodes, catalog => catalog.ListAsync(category, 1)));
        }

        Assert.True(await IsHitAsync(nodes, catalog => catalog.GetAsync(1, Stop)));
    }

    [Fact]
    public async Task All_methods_of_a_class_go_and_those_of_another_class_stay()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await ListAsync(nodes, 7);
        await nodes.B.Catalog.GetAsync(1, Stop);
        await nodes.B.Catalog.CountAsync("text", "");
        await nodes.B.Get<IReports>().PagesAsync(2026);

        await nodes.A.Catalog.ImportAsync();

        Assert.False(await IsHitAsync(nodes, catalog => catalog.ListAsync(7, 1)));
        Assert.False(await IsHitAsync(nodes, catalog => catalog.GetAsync(1, Stop)));
        Assert.False(await IsHitAsync(nodes, catalog => catalog.CountAsync("text", "")));
        int reads = nodes.Database.Reads;
        await nodes.B.Get<IReports>().PagesAsync(2026);
        Assert.Equal(reads, nodes.Database.Reads);
    }

    [Fact]
    public async Task Several_attributes_reach_an_overload_and_another_class_at_once()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IStock stock = nodes.B.Get<IStock>();
        await stock.LevelAsync(1);
        await stock.LevelAsync("1");
        await nodes.B.Catalog.GetAsync(1, Stop);
        await nodes.B.Catalog.GetAsync(2, Stop);
        await nodes.B.Catalog.CountAsync("text", "");

        await nodes.A.Get<IStock>().SellAsync(1);

        Assert.False(await IsHitAsync(nodes, catalog => catalog.GetAsync(1, Stop)));
        Assert.False(await IsHitAsync(nodes, catalog => catalog.CountAsync("text", "")));
        Assert.True(await IsHitAsync(nodes, catalog => catalog.GetAsync(2, Stop)));
        int reads = nodes.Database.Reads;
        Assert.Equal("by name", await stock.LevelAsync("1"));
        Assert.Equal(reads, nodes.Database.Reads);
        Assert.Equal("by number", await stock.LevelAsync(1));
        Assert.Equal(reads + 1, nodes.Database.Reads);
    }

    /// <summary>An exception does not prove that nothing was committed.</summary>
    [Fact]
    public async Task A_write_that_throws_after_its_commit_invalidates_all_the_same()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await GetAsync(nodes, 1, 2);
        await ListAsync(nodes, 7);

        await Assert.ThrowsAsync<IOException>(() => nodes.A.Catalog.AnnounceAsync(1, new Product(1, "announced", 7)));

        Assert.Equal("announced", (await nodes.B.Catalog.GetAsync(1, Stop))?.Name);
        Assert.False(await IsHitAsync(nodes, catalog => catalog.ListAsync(7, 1)));
        Assert.True(await IsHitAsync(nodes, catalog => catalog.GetAsync(2, Stop)));
    }

    private static async Task ListAsync(TwoNodes nodes, params int[] categories)
    {
        foreach (int category in categories)
        {
            await nodes.B.Catalog.ListAsync(category, 1);
            await nodes.B.Catalog.ListAsync(category, 2);
        }
    }

    private static async Task GetAsync(TwoNodes nodes, params int[] ids)
    {
        foreach (int id in ids)
        {
            await nodes.B.Catalog.GetAsync(id, Stop);
        }
    }

    private static async Task<bool> IsHitAsync<T>(TwoNodes nodes, Func<IProductCatalog, Task<T>> call)
    {
        int reads = nodes.Database.Reads;
        await call(nodes.B.Catalog);
        return nodes.Database.Reads == reads;
    }
}
