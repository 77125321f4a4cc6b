using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>Methods and classes of every form are cached, and seen by the other node.</summary>
public sealed class MethodFormTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_method_without_a_task_is_cached_invalidated_and_updated()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IReports here = nodes.A.Get<IReports>();
        IReports there = nodes.B.Get<IReports>();

        Assert.Equal("untitled", here.Title(2026));
        Assert.Equal("untitled", there.Title(2026));
        Assert.Equal(1, nodes.Database.Reads);

        here.Touch(2026);
        Assert.Equal("touched", there.Title(2026));
        Assert.Equal(2, nodes.Database.Reads);

        here.Retitle(2026, "retitled");
        Assert.Equal("retitled", there.Title(2026));
        Assert.Equal(2, nodes.Database.Reads);
    }

    [Fact]
    public async Task A_method_with_a_ValueTask_is_cached_and_invalidated()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IReports reports = nodes.A.Get<IReports>();

        Assert.Equal(2026, await reports.PagesAsync(2026));
        Assert.Equal(2026, await nodes.B.Get<IReports>().PagesAsync(2026));
        Assert.Equal(1, nodes.Database.Reads);

        nodes.B.Get<IReports>().Touch(2026);
        Assert.Equal(2026, await reports.PagesAsync(2026));
        Assert.Equal(2, nodes.Database.Reads);
    }

    [Fact]
    public async Task A_sequence_is_cached_as_what_it_contains()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);

        Assert.Equal([1, 2, 3], nodes.A.Get<IReports>().Years(1));
        Assert.Equal([1, 2, 3], nodes.B.Get<IReports>().Years(1));

        Assert.Equal(1, nodes.Database.Reads);
    }

    [Fact]
    public async Task A_partial_method_is_cached_and_invalidated()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);

        Assert.Equal("EUR", await nodes.A.Get<Prices>().GetAsync("EUR"));
        Assert.Equal("EUR", await nodes.B.Get<Prices>().GetAsync("EUR"));
        Assert.Equal(1, nodes.Database.Reads);

        await nodes.A.Get<Prices>().SetAsync("EUR");
        Assert.Equal("EUR", await nodes.B.Get<Prices>().GetAsync("EUR"));
        Assert.Equal(2, nodes.Database.Reads);
    }

    [Fact]
    public async Task A_partial_method_is_cached_when_the_class_calls_itself()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);

        Assert.Equal("EUREUR", await nodes.A.Get<Prices>().GetTwiceAsync("EUR"));

        Assert.Equal(1, nodes.Database.Reads);
    }

    [Fact]
    public async Task A_static_partial_method_is_cached()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);

        Assert.Equal(3, Prices.Digits(nodes.A.Cache, nodes.Database, "EUR"));
        Assert.Equal(3, Prices.Digits(nodes.B.Cache, nodes.Database, "EUR"));

        Assert.Equal(1, nodes.Database.Reads);
    }

    [Fact]
    public async Task A_generic_class_has_entries_for_each_type_argument()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IRepository<Product> products = nodes.A.Get<IRepository<Product>>();
        IRepository<Basket> baskets = nodes.A.Get<IRepository<Basket>>();

        Assert.Equal("Product 1", await products.DescribeAsync(1));
        Assert.Equal("Basket 1", await baskets.DescribeAsync(1));
        Assert.Equal("Product 1", await nodes.B.Get<IRepository<Product>>().DescribeAsync(1));
        Assert.Equal(2, nodes.Database.Reads);

        await nodes.B.Get<IRepository<Product>>().SaveAsync(1);
        await baskets.DescribeAsync(1);
        Assert.Equal(2, nodes.Database.Reads);
        await products.DescribeAsync(1);
        Assert.Equal(3, nodes.Database.Reads);
    }

    [Fact]
    public async Task Overloads_have_entries_of_their_own()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IStock stock = nodes.A.Get<IStock>();

        for (int round = 0; round < 2; round++)
        {
            Assert.Equal("by number", await stock.LevelAsync(1));
            Assert.Equal("by name", await stock.LevelAsync("1"));
        }

        Assert.Equal(2, nodes.Database.Reads);
    }

    [Fact]
    public async Task Two_keyed_registrations_are_two_caches()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(
            redis,
            services =>
                services
                    .AddKeyedScoped<IProductCatalog, ProductCatalog>("eu")
                    .AddKeyedScoped<IProductCatalog, ProductCatalog>("us")
        );
        await nodes.A.Get<IProductCatalog>("eu").GetAsync(1, Stop);
        await nodes.A.Get<IProductCatalog>("us").GetAsync(1, Stop);
        await nodes.A.Catalog.GetAsync(1, Stop);
        Assert.Equal(3, nodes.Database.Reads);

        await nodes.B.Get<IProductCatalog>("eu").UpdateAsync(1, new Product(1, "new", 7));

        Assert.Equal("new", (await nodes.A.Get<IProductCatalog>("eu").GetAsync(1, Stop))?.Name);
        Assert.Null(await nodes.A.Get<IProductCatalog>("us").GetAsync(1, Stop));
        Assert.Null(await nodes.A.Catalog.GetAsync(1, Stop));
        Assert.Equal(4, nodes.Database.Reads);
    }
}
