using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary><see cref="ICache"/>, and what namespaces keep apart.</summary>
public sealed class CacheTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_interpolated_tag_is_the_one_that_a_template_gave()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        int categoryId = 7;
        await nodes.B.Catalog.ListAsync(7, 1);
        await nodes.B.Catalog.ListAsync(8, 1);

        await nodes.A.Cache.InvalidateTagAsync($"category:{categoryId}", Stop);

        Assert.False((await nodes.B.Entries.List.PeekAsync(7, 1, Stop)).Found);
        Assert.True((await nodes.B.Entries.List.PeekAsync(8, 1, Stop)).Found);
    }

    [Fact]
    public async Task A_tag_without_holes_takes_all_that_carry_it()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await nodes.B.Catalog.ListAsync(7, 1);
        await nodes.B.Catalog.ListAsync(8, 1);
        await nodes.B.Catalog.GetAsync(1, Stop);

        await nodes.A.Cache.InvalidateTagAsync("lists", Stop);

        Assert.False((await nodes.B.Entries.List.PeekAsync(7, 1, Stop)).Found);
        Assert.False((await nodes.B.Entries.List.PeekAsync(8, 1, Stop)).Found);
        Assert.True((await nodes.B.Entries.Get.PeekAsync(1, Stop)).Found);
    }

    [Fact]
    public async Task Everything_goes_although_this_node_has_called_nothing_yet()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(
            redis,
            services => services.AddKeyedScoped<IProductCatalog, ProductCatalog>("eu")
        );
        await nodes.B.Catalog.GetAsync(1, Stop);
        await nodes.B.Catalog.ListAsync(7, 1);
        await nodes.B.Get<IProductCatalog>("eu").GetAsync(1, Stop);
        await nodes.B.Get<Prices>().GetAsync("EUR");
        await nodes.B.Get<IRepository<Product>>().DescribeAsync(1);
        int reads = nodes.Database.Reads;

        await nodes.A.Cache.InvalidateEverythingAsync(Stop);

        await nodes.B.Catalog.GetAsync(1, Stop);
        await nodes.B.Catalog.ListAsync(7, 1);
        await nodes.B.Get<Prices>().GetAsync("EUR");
        Assert.Equal(reads + 3, nodes.Database.Reads);
        await nodes.B.Get<IRepository<Product>>().DescribeAsync(1);
        Assert.Equal(reads + 4, nodes.Database.Reads);
        await nodes.B.Get<IProductCatalog>("eu").GetAsync(1, Stop);
        Assert.Equal(reads + 5, nodes.Database.Reads);
    }

    [Fact]
    public async Task Two_namespaces_on_one_server_do_not_meet()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await using Node other = nodes.NewNode(nodes.Namespace + "2");
        await nodes.A.Catalog.GetAsync(1, Stop);
        await other.Catalog.GetAsync(1, Stop);
        Assert.Equal(2, nodes.Database.Reads);

        await other.Catalog.UpdateAsync(1, new Product(1, "new", 7));
        await other.Cache.InvalidateEverythingAsync(Stop);

        Assert.Null(await nodes.A.Catalog.GetAsync(1, Stop));
        Assert.Equal("new", (await other.Catalog.GetAsync(1, Stop))?.Name);
    }

    [Fact]
    public async Task Every_key_in_Redis_has_a_time_to_live()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        Gate change = nodes.Database.HoldAfterNextChange();
        Task rename = nodes.A.Catalog.RenameAsync(1, "one");
        await change.Reached;
        Gate load = nodes.Database.HoldNextRead();
        Task<Product?> get = nodes.A.Catalog.GetAsync(2, Stop);
        await load.Reached;
        await nodes.A.Catalog.ListAsync(7, 1);
        await nodes.A.Catalog.UpdateAsync(3, new Product(3, "three", 7));
        await nodes.A.Get<IQuotes>().RelativeAsync(5000);
        await nodes.A.Get<Prices>().GetTwiceAsync("EUR");

        await AssertAllExpireAsync(nodes, "h?", "l", "d", "v");
        change.Open();
        load.Open();
        await rename;
        await get;
        await AssertAllExpireAsync(nodes, "d", "v");
    }

    private static async Task AssertAllExpireAsync(TwoNodes nodes, params string[] kinds)
    {
        foreach (string kind in kinds)
        {
            Assert.NotEmpty(await nodes.KeysAsync(kind));
        }

        foreach (RedisKey key in await nodes.KeysAsync())
        {
            Assert.True((await nodes.Redis.KeyTimeToLiveAsync(key)) > TimeSpan.Zero, key.ToString());
        }
    }
}
