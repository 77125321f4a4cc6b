using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>The generated handles, used by hand.</summary>
public sealed class HandleTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task KeyFor_tells_what_stands_between_the_braces_in_Redis()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await nodes.A.Catalog.CountAsync("a:b", "");

        string key = nodes.A.Entries.Count.KeyFor("a:b");

        Assert.Equal("catalog.CountAsync:a%3Ab", key);
        Assert.EndsWith($":{{{key}}}", await nodes.ValueKeyAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Peek_tells_a_value_a_cached_null_and_nothing_apart_and_loads_nothing()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "apple", 7));
        await nodes.B.Catalog.GetAsync(1, Stop);
        await nodes.B.Catalog.GetAsync(2, Stop);

        CachePeek<Product?> value = await nodes.A.Entries.Get.PeekAsync(1, Stop);
        CachePeek<Product?> cachedNull = await nodes.A.Entries.Get.PeekAsync(2, Stop);
        CachePeek<Product?> nothing = await nodes.A.Entries.Get.PeekAsync(3, Stop);

        Assert.Equal((true, "apple"), (value.Found, value.Value?.Name));
        Assert.Equal((true, null), (cachedNull.Found, cachedNull.Value));
        Assert.Equal((false, null), (nothing.Found, nothing.Value));
        Assert.Equal(2, nodes.Database.Reads);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_set_is_seen_by_the_other_node(bool isNull)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "stored", 7));
        Product? set = isNull ? null : new Product(1, "set", 7);

        await nodes.A.Entries.Get.SetAsync(1, set, Stop);

        Assert.Equal(set, await nodes.B.Catalog.GetAsync(1, Stop));
        Assert.Equal(0, nodes.Database.Reads);
    }

    [Fact]
    public async Task Refresh_loads_in_a_scope_of_its_own_and_stores_for_all_nodes()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        int first = await nodes.A.Get<IOrders>().ContextOfAsync(1, Stop);

        int refreshed = await nodes.A.Get<OrdersCache>().ContextOf.RefreshAsync(1, Stop);

        Assert.NotEqual(first, refreshed);
        Assert.Equal(refreshed, await nodes.B.Get<IOrders>().ContextOfAsync(1, Stop));
        Assert.Equal(2, nodes.Database.Reads);
    }

    [Fact]
    public async Task Refresh_works_for_partial_and_generic_and_keyed_services()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(
            redis,
            services => services.AddKeyedScoped<IProductCatalog, ProductCatalog>("eu")
        );
        nodes.Database.Put(new Product(1, "apple", 7));

        await nodes.A.Get<PricesCache>().Get.RefreshAsync("EUR", Stop);
        await nodes.A.Get<RepositoryCache<Product>>().Describe.RefreshAsync(1, Stop);
        await nodes.A.Get<ProductCatalogCache>("eu").Get.RefreshAsync(1, Stop);

        int reads = nodes.Database.Reads;
        Assert.Equal("EUR", await nodes.B.Get<Prices>().GetAsync("EUR"));
        Assert.Equal("Product 1", await nodes.B.Get<IRepository<Product>>().DescribeAsync(1));
        Assert.Equal("apple", (await nodes.B.Get<IProductCatalog>("eu").GetAsync(1, Stop))?.Name);
        Assert.Equal(reads, nodes.Database.Reads);
    }

    [Fact]
    public async Task Invalidate_takes_one_entry_and_leaves_the_others()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await nodes.B.Catalog.GetAsync(1, Stop);
        await nodes.B.Catalog.GetAsync(2, Stop);

        await nodes.A.Entries.Get.InvalidateAsync(1, Stop);

        Assert.False((await nodes.B.Entries.Get.PeekAsync(1, Stop)).Found);
        Assert.True((await nodes.B.Entries.Get.PeekAsync(2, Stop)).Found);
    }

    [Fact]
    public async Task InvalidateAll_of_a_method_takes_its_entries_and_leaves_other_methods()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await nodes.B.Catalog.GetAsync(1, Stop);
        await nodes.B.Catalog.GetAsync(2, Stop);
        await nodes.B.Catalog.CountAsync("text", "");

        await nodes.A.Entries.Get.InvalidateAllAsync(Stop);

        Assert.False((await nodes.B.Entries.Get.PeekAsync(1, Stop)).Found);
        Assert.False((await nodes.B.Entries.Get.PeekAsync(2, Stop)).Found);
        Assert.True((await nodes.B.Entries.Count.PeekAsync("text", Stop)).Found);
    }

    [Fact]
    public async Task InvalidateAll_of_a_class_takes_all_methods_and_leaves_other_classes()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await nodes.B.Catalog.GetAsync(1, Stop);
        await nodes.B.Catalog.CountAsync("text", "");
        await nodes.B.Get<IReports>().PagesAsync(2026);

        await nodes.A.Entries.InvalidateAllAsync(Stop);

        Assert.False((await nodes.B.Entries.Get.PeekAsync(1, Stop)).Found);
        Assert.False((await nodes.B.Entries.Count.PeekAsync("text", Stop)).Found);
        Assert.True((await nodes.B.Get<ReportsCache>().Pages.PeekAsync(2026, Stop)).Found);
    }
}
