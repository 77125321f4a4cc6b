using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>A class that writes entries of another one can't know under which keys that one is registered, and reaches all of them.</summary>
public sealed class KeyedRegistrationTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    private static readonly string?[] _keys = [null, "eu", "us"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invalidation_by_another_class_reaches_every_registration()
    {
        await using TwoNodes nodes = await StartAsync();

        await nodes.A.Get<IStock>().SellAsync(1);

        foreach (string? key in _keys)
        {
            Assert.Null(await PeekAsync(nodes.B, key, 1));
            Assert.NotNull(await PeekAsync(nodes.B, key, 2));
            Assert.False((await Entries(nodes.B, key).Count.PeekAsync("text", Stop)).Found);
        }
    }

    [Fact]
    public async Task A_fence_by_another_class_holds_every_registration()
    {
        await using TwoNodes nodes = await StartAsync();
        Gate gate = new();
        Task write = nodes.A.Get<IStock>().CountAsync(1, gate);
        await gate.Reached;
        foreach (string? key in _keys)
        {
            Assert.Equal("counted", (await Catalog(nodes.B, key).GetAsync(1, Stop))?.Name);
            Assert.Null(await PeekAsync(nodes.B, key, 1));
        }

        gate.Open();
        await write;
    }

    [Fact]
    public async Task A_write_through_by_another_class_stores_without_a_key_and_invalidates_under_the_others()
    {
        await using TwoNodes nodes = await StartAsync();

        await nodes.A.Get<IStock>().LabelAsync(1);

        Assert.Equal("labelled", (await PeekAsync(nodes.B, null, 1))?.Name);
        Assert.Null(await PeekAsync(nodes.B, "eu", 1));
        Assert.Null(await PeekAsync(nodes.B, "us", 1));
    }

    [Fact]
    public async Task A_registration_under_a_key_without_a_name_is_in_nobodys_way()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(
            redis,
            static services => services.AddKeyedScoped(new Tenant(7), static (_, _) => Substitute())
        );
        nodes.Database.Put(new Product(1, "apple", 7));
        await nodes.A.Catalog.GetAsync(1, Stop);

        await nodes.A.Get<IStock>().SellAsync(1);
        await nodes.A.Cache.InvalidateEverythingAsync(Stop);

        Assert.Null(await PeekAsync(nodes.B, null, 1));
    }

    /// <summary>A factory may return anything, so a handle is ready in case that it is the class.</summary>
    private static IProductCatalog Substitute() => throw new InvalidOperationException("Nobody asks for it.");

    /// <summary>Two nodes with three registrations, whose entries B has seen.</summary>
    private async Task<TwoNodes> StartAsync()
    {
        TwoNodes nodes = await TwoNodes.StartAsync(
            redis,
            static services =>
                services
                    .AddKeyedScoped<IProductCatalog, ProductCatalog>("eu")
                    .AddKeyedScoped<IProductCatalog, ProductCatalog>("us")
        );
        nodes.Database.Put(new Product(1, "apple", 7));
        nodes.Database.Put(new Product(2, "pear", 7));
        foreach (string? key in _keys)
        {
            await Catalog(nodes.B, key).GetAsync(1, Stop);
            await Catalog(nodes.B, key).GetAsync(2, Stop);
            await Catalog(nodes.B, key).CountAsync("text", "");
            Assert.NotNull(await PeekAsync(nodes.B, key, 1));
        }

        return nodes;
    }

    private static IProductCatalog Catalog(Node node, string? key) =>
        key is null ? node.Catalog : node.Get<IProductCatalog>(key);

    private static ProductCatalogCache Entries(Node node, string? key) =>
        key is null ? node.Entries : node.Get<ProductCatalogCache>(key);

    private sealed record Tenant(int Id);

    private static async Task<Product?> PeekAsync(Node node, string? key, int id) =>
        (await Entries(node, key).Get.PeekAsync(id, Stop)).Value;
}
