using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>Which callers get the same instance: those of an immutable value may, those of a mutable one must not.</summary>
public sealed class SharingTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    [Fact]
    public async Task What_a_caller_does_to_its_value_is_not_seen_by_later_ones()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IBaskets baskets = nodes.A.Get<IBaskets>();
        (await baskets.GetAsync(1)).Items.Add("loaded");
        (await baskets.GetAsync(1)).Items.Add("hit");

        Assert.Equal(["apple"], (await baskets.GetAsync(1)).Items);
        Assert.Equal(["apple"], (await nodes.B.Get<IBaskets>().GetAsync(1)).Items);
    }

    [Fact]
    public async Task Callers_that_share_a_load_have_a_copy_each()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);

        Basket[] baskets = await SharedLoadAsync(nodes, () => nodes.A.Get<IBaskets>().GetAsync(1));

        Assert.Equal(baskets.Length, baskets.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Equal(
            baskets.Length,
            baskets.Select(basket => basket.Items).Distinct(ReferenceEqualityComparer.Instance).Count()
        );
        Assert.All(baskets, basket => Assert.Equal(["apple"], basket.Items));
    }

    [Fact]
    public async Task Callers_that_share_a_load_of_an_immutable_value_have_one_instance()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "apple", 7));

        Product?[] products = await SharedLoadAsync(nodes, () => nodes.A.Catalog.GetAsync(1, default));

        Assert.All(products, product => Assert.Same(products[0], product));
    }

    [Fact]
    public async Task Callers_that_share_a_load_have_one_instance_where_Share_says_so()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);

        Basket[] baskets = await SharedLoadAsync(nodes, () => nodes.A.Get<IBaskets>().SharedAsync(1));

        Assert.All(baskets, basket => Assert.Same(baskets[0], basket));
    }

    private static async Task<T[]> SharedLoadAsync<T>(TwoNodes nodes, Func<Task<T>> call)
    {
        await using CommandWatch watch = await nodes.WatchAsync();
        Gate load = nodes.Database.HoldNextRead();
        Task<T> first = call();
        await load.Reached;
        Task<T> second = call();
        Task<T> third = call();
        await nodes.WaitingAsync(watch, 3);
        load.Open();

        T[] values = await Task.WhenAll(first, second, third);
        Assert.Equal(1, nodes.Database.Reads);
        return values;
    }
}
