using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>Many callers of one cold entry.</summary>
public sealed class StampedeTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    private const int Callers = 50;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Callers_of_one_node_share_one_load()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "apple", 7));
        await using CommandWatch watch = await nodes.WatchAsync();
        Gate load = nodes.Database.HoldNextRead();
        Task<Product?> first = nodes.A.Catalog.GetAsync(1, Stop);
        await load.Reached;
        List<Task<Product?>> others = Calls(nodes.A);
        await nodes.WaitingAsync(watch, Callers + 1);

        load.Open();

        Product? apple = await first;
        Assert.All(await Task.WhenAll(others), product => Assert.Equal(apple, product));
        Assert.Equal(1, nodes.Database.Reads);
    }

    [Fact]
    public async Task Callers_of_another_node_wait_for_the_load_that_has_the_lease()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "apple", 7));
        await using CommandWatch watch = await nodes.WatchAsync();
        Gate load = nodes.Database.HoldNextRead();
        Task<Product?> first = nodes.A.Catalog.GetAsync(1, Stop);
        await load.Reached;
        List<Task<Product?>> others = Calls(nodes.B);
        await watch.SeenAsync("SET :l:", 3);

        load.Open();

        Product? apple = await first;
        Assert.All(await Task.WhenAll(others), product => Assert.Equal(apple, product));
        Assert.Equal(1, nodes.Database.Reads);
    }

    [Fact]
    public async Task Callers_of_both_nodes_at_once_cause_one_load()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);

        await Task.WhenAll([.. Calls(nodes.A), .. Calls(nodes.B)]);

        Assert.Equal(1, nodes.Database.Reads);
    }

    [Fact]
    public async Task Callers_that_are_not_asynchronous_share_one_load()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IReports reports = nodes.A.Get<IReports>();
        await using CommandWatch watch = await nodes.WatchAsync();
        Gate load = nodes.Database.HoldNextRead();
        List<Task<string>> calls = [Blocking(() => reports.Title(2026))];
        await load.Reached;
        calls.AddRange(Enumerable.Range(0, 4).Select(_ => Blocking(() => reports.Title(2026))));
        await nodes.WaitingAsync(watch, calls.Count);

        load.Open();

        Assert.All(await Task.WhenAll(calls), title => Assert.Equal("untitled", title));
        Assert.Equal(1, nodes.Database.Reads);
    }

    [Fact]
    public async Task An_exception_reaches_every_caller_that_waits()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IOrders orders = nodes.A.Get<IOrders>();
        await using CommandWatch watch = await nodes.WatchAsync();
        Gate load = nodes.Database.HoldNextRead();
        List<Task<string>> calls = [orders.FailAsync(1)];
        await load.Reached;
        calls.AddRange(Enumerable.Range(0, 9).Select(_ => orders.FailAsync(1)));
        await nodes.WaitingAsync(watch, calls.Count);

        load.Open();

        foreach (Task<string> call in calls)
        {
            InvalidOperationException error = await Assert.ThrowsAsync<InvalidOperationException>(() => call);
            Assert.Equal("Nothing is there.", error.Message);
        }

        Assert.Equal(1, nodes.Database.Reads);
    }

    private static List<Task<Product?>> Calls(Node node) =>
        [.. Enumerable.Range(0, Callers).Select(_ => node.Catalog.GetAsync(1, Stop))];

    private static Task<T> Blocking<T>(Func<T> call) =>
        Task.Factory.StartNew(call, Stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
