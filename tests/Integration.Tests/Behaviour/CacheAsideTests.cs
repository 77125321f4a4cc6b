using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Xunit;

namespace Cachewright.Integration.Behaviour;

public sealed class CacheAsideTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_call_is_a_hit_on_this_node_and_on_the_other()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        Product apple = new(1, "apple", 7);
        nodes.Database.Put(apple);

        Assert.Equal(apple, await nodes.A.Catalog.GetAsync(1, Stop));
        Assert.Equal(1, nodes.Database.Reads);

        Assert.Equal(apple, await nodes.A.Catalog.GetAsync(1, Stop));
        Assert.Equal(apple, await nodes.B.Catalog.GetAsync(1, Stop));
        Assert.Equal(1, nodes.Database.Reads);
    }

    [Fact]
    public async Task Another_argument_is_another_entry()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "apple", 7));
        nodes.Database.Put(new Product(2, "pear", 7));
        await nodes.A.Catalog.GetAsync(1, Stop);

        Assert.Equal("pear", (await nodes.A.Catalog.GetAsync(2, Stop))?.Name);
        Assert.Equal("apple", (await nodes.A.Catalog.GetAsync(1, Stop))?.Name);
    }

    [Fact]
    public async Task Text_that_looks_like_two_arguments_or_like_null_is_one_argument()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);

        foreach (string text in (string[])["", "a", "A", "a:b", "%61", "@null", "{a}"])
        {
            int reads = nodes.Database.Reads;
            Assert.Equal(text.Length, await nodes.A.Catalog.CountAsync(text, "trace"));
            Assert.Equal(reads + 1, nodes.Database.Reads);
        }
    }

    [Fact]
    public async Task An_ignored_argument_makes_no_difference()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await nodes.A.Catalog.CountAsync("apple", "first");

        await nodes.A.Catalog.CountAsync("apple", "second");

        Assert.Equal(1, nodes.Database.Reads);
    }

    [Fact]
    public async Task A_null_is_cached()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        Assert.Null(await nodes.A.Catalog.GetAsync(1, Stop));

        Assert.Null(await nodes.B.Catalog.GetAsync(1, Stop));

        Assert.Equal(1, nodes.Database.Reads);
    }

    [Theory]
    [InlineData("?", 2)]
    [InlineData("EUR", 1)]
    public async Task With_a_NullTtl_of_0_nulls_are_loaded_each_time_and_values_are_not(string symbol, int reads)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IQuotes quotes = nodes.A.Get<IQuotes>();
        await quotes.WithoutNullsAsync(symbol);

        Assert.Equal(symbol == "?" ? null : symbol, await quotes.WithoutNullsAsync(symbol));

        Assert.Equal(reads, nodes.Database.Reads);
    }

    [Theory]
    [InlineData("?", 2)]
    [InlineData("EUR", 1)]
    public async Task Where_When_says_false_calls_go_round_the_cache(string symbol, int reads)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IQuotes quotes = nodes.A.Get<IQuotes>();
        await quotes.IfKnownAsync(symbol);

        Assert.Equal(symbol, await quotes.IfKnownAsync(symbol));

        Assert.Equal(reads, nodes.Database.Reads);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("EUR", 1)]
    public async Task Where_Unless_says_true_the_result_is_not_stored(string symbol, int reads)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IQuotes quotes = nodes.A.Get<IQuotes>();
        await quotes.UnlessEmptyAsync(symbol);

        Assert.Equal(symbol, await quotes.UnlessEmptyAsync(symbol));

        Assert.Equal(reads, nodes.Database.Reads);
    }

    [Theory]
    [InlineData(17, "EUR", 2)]
    [InlineData(20, "EUR", 1)]
    [InlineData(17, "JPY", 1)]
    public async Task Unless_knows_the_arguments_too(int amount, string currency, int reads)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IQuotes quotes = nodes.A.Get<IQuotes>();
        await quotes.UnlessRoundedAsync(amount, currency);

        await quotes.UnlessRoundedAsync(amount, currency);

        Assert.Equal(reads, nodes.Database.Reads);
    }

    [Fact]
    public async Task An_exception_is_not_cached()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IOrders orders = nodes.A.Get<IOrders>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => orders.FailAsync(1));
        nodes.Database.Put(new Product(1, "there", 0));

        Assert.Equal("there", await orders.FailAsync(1));
        Assert.Equal("there", await orders.FailAsync(1));
        Assert.Equal(2, nodes.Database.Reads);
    }
}
