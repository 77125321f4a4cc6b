using System.Diagnostics;
using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Cachewright.Protocol;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>The threads of this process are all taken. Runs alone, because every other test of the process would be starved, too.</summary>
[Collection(nameof(TestsThatRunAlone))]
public sealed class StarvationTests
{
    private const int Callers = 64;
    private const int Blockers = 400;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Timeouts_of_our_own_starvation_do_not_open_the_circuit()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        ShopDatabase database = new();
        database.Put(new Product(1, "apple", 7));
        await using Node node = new("shop", database, options => options.Configuration = server.Configuration);
        await Eventually.TrueAsync(async () =>
        {
            int reads = database.Reads;
            await node.Catalog.GetAsync(1, Stop);
            return database.Reads == reads;
        });
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Task[] callers = [.. Enumerable.Range(0, Callers).Select(_ => CallAsync(node, enough.Token))];
        Circuit circuit = RedisCache.Of(node.Cache).Core.Circuit;

        int loads = database.Reads;
        List<string> states = Starve(circuit, TimeSpan.FromSeconds(3));
        await enough.CancelAsync();
        await Task.WhenAll(callers);

        Assert.NotEqual(loads, database.Reads);
        Assert.All(states, state => Assert.Equal("closed", state));
    }

    /// <summary>Blocks the pool's threads for a time, and goes on looking for half of it.</summary>
    private static List<string> Starve(Circuit circuit, TimeSpan time)
    {
        using ManualResetEventSlim release = new();
        using CountdownEvent blocked = new(Blockers);
        for (int blocker = 0; blocker < Blockers; blocker++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static held =>
                {
                    held.release.Wait();
                    held.blocked.Signal();
                },
                (release, blocked),
                preferLocal: false
            );
        }

        List<string> states = Watch(circuit, time);
        release.Set();
        states.AddRange(Watch(circuit, time / 2));
        blocked.Wait(Stop);
        return states;
    }

    private static List<string> Watch(Circuit circuit, TimeSpan time)
    {
        List<string> states = [];
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time; )
        {
            Thread.Sleep(20);
            states.Add(circuit.State);
        }

        return states;
    }

    private static async Task CallAsync(Node node, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await node.Catalog.GetAsync(1, Stop);
        }
    }
}
