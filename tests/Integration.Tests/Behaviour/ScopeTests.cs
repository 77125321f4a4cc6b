using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>Loads run on the caller's own instance and end before its call does, so that a scoped DbContext is never used after its scope.</summary>
public sealed class ScopeTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_caller_that_leaves_ends_its_load_before_its_call_ends()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        using CancellationTokenSource leaving = new();
        Gate load = nodes.Database.HoldNextRead();
        using IServiceScope scope = nodes.A.NewScope();
        Task<int> call = ContextOfAsync(scope, leaving.Token);
        await load.Reached;

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        scope.Dispose();
        int own = await ContextOfAsync(nodes.A.NewScope(), Stop);
        Assert.Equal(own, await nodes.B.Get<IOrders>().ContextOfAsync(1, Stop));
        Assert.Equal(2, nodes.Database.Reads);
    }

    [Fact]
    public async Task When_the_first_caller_leaves_one_that_waits_loads_on_its_own_instance()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await using CommandWatch watch = await nodes.WatchAsync();
        using CancellationTokenSource leaving = new();
        Gate load = nodes.Database.HoldNextRead();
        IServiceScope left = nodes.A.NewScope();
        using IServiceScope staying = nodes.A.NewScope();
        Task<int> call = ContextOfAsync(left, leaving.Token);
        await load.Reached;
        List<Task<int>> waiting = [.. Enumerable.Range(0, 5).Select(_ => ContextOfAsync(staying, Stop))];
        await nodes.WaitingAsync(watch, 6);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        left.Dispose();

        int own = staying.ServiceProvider.GetRequiredService<OrderContext>().Number;
        Assert.All(await Task.WhenAll(waiting), number => Assert.Equal(own, number));
        Assert.Equal(2, nodes.Database.Reads);
    }

    [Fact]
    public async Task A_waiting_caller_that_leaves_disturbs_nobody()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await using CommandWatch watch = await nodes.WatchAsync();
        using CancellationTokenSource leaving = new();
        Gate load = nodes.Database.HoldNextRead();
        using IServiceScope scope = nodes.A.NewScope();
        Task<int> first = ContextOfAsync(scope, Stop);
        await load.Reached;
        Task<int> waiting = nodes.A.Get<IOrders>().ContextOfAsync(1, leaving.Token);
        await nodes.WaitingAsync(watch, 2);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        load.Open();

        Assert.Equal(scope.ServiceProvider.GetRequiredService<OrderContext>().Number, await first);
        Assert.Equal(1, nodes.Database.Reads);
    }

    [Fact]
    public async Task A_caller_that_has_left_already_gets_nothing()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            nodes.A.Catalog.GetAsync(1, new CancellationToken(true))
        );

        Assert.Equal(0, nodes.Database.Reads);
    }

    private static Task<int> ContextOfAsync(IServiceScope scope, CancellationToken cancellationToken) =>
        scope.ServiceProvider.GetRequiredService<IOrders>().ContextOfAsync(1, cancellationToken);
}
