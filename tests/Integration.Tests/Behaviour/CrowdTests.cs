using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>Hits of many callers at once share commands; none of them may notice.</summary>
public sealed class CrowdTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    private const int Callers = 64;
    private const int Rounds = 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_caller_gets_its_own_entry_and_they_share_commands()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await FillAsync(nodes, static id => $"product {id}");
        long commands = await CommandsAsync(nodes.Server);

        for (int round = 0; round < Rounds; round++)
        {
            Product?[] found = await Task.WhenAll(
                Enumerable.Range(0, Callers).Select(id => nodes.A.Catalog.GetAsync(id, Stop))
            );
            Assert.All(found, static (product, id) => Assert.Equal($"product {id}", product?.Name));
        }

        Assert.Equal(Callers, nodes.Database.Reads);
        Assert.InRange(await CommandsAsync(nodes.Server) - commands, 1, Rounds * Callers / 2);
    }

    [Fact]
    public async Task Large_values_do_not_wait_for_each_other()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await FillAsync(nodes, static _ => new string('x', 100_000));
        await nodes.A.Catalog.GetAsync(0, Stop);
        long commands = await CommandsAsync(nodes.Server);

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(id => nodes.A.Catalog.GetAsync(id, Stop)));

        Assert.Equal(Callers, nodes.Database.Reads);
        Assert.Equal(Callers, await CommandsAsync(nodes.Server) - commands);
    }

    [Fact]
    public async Task Nobody_in_a_crowd_gets_what_was_invalidated_before()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Task[] crowd =
        [
            .. Enumerable.Range(0, Callers).Select(id => ReadOnAsync(nodes.A.Catalog, id % 4, enough.Token)),
        ];
        for (int version = 0; version < 200; version++)
        {
            Product written = new(version % 4, $"version {version}", 7);
            await nodes.B.Catalog.UpdateAsync(written.Id, written);

            Product?[] found = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(_ => nodes.A.Catalog.GetAsync(written.Id, Stop))
            );
            Assert.All(found, product => Assert.Equal(written, product));
        }

        await enough.CancelAsync();
        await Task.WhenAll(crowd);
    }

    [Fact]
    public async Task A_crowd_whose_server_freezes_goes_to_the_source()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        ShopDatabase database = new();
        await using Node node = new("crowd", database, options => options.Configuration = server.Configuration);
        await Eventually.TrueAsync(async () =>
        {
            int reads = database.Reads;
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(id => node.Catalog.GetAsync(id, Stop)));
            return database.Reads == reads;
        });
        int before = database.Reads;

        server.Freeze();
        Task<Product?>[] calls = [.. Enumerable.Range(0, Callers).Select(id => node.Catalog.GetAsync(id, Stop))];
        await Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(10), Stop);
        server.Thaw();

        Assert.Equal(Callers, database.Reads - before);
    }

    [Fact]
    public async Task A_crowd_that_comes_before_the_connection_waits_for_it_and_hits()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        await FillAsync(nodes, static id => $"product {id}");
        await using Node late = nodes.NewNode(nodes.Namespace);

        Product?[] found = await Task.WhenAll(
            Enumerable.Range(0, Callers).Select(id => late.Catalog.GetAsync(id, Stop))
        );

        Assert.All(found, static (product, id) => Assert.Equal($"product {id}", product?.Name));
        Assert.Equal(Callers, nodes.Database.Reads);
    }

    private static async Task FillAsync(TwoNodes nodes, Func<int, string> name)
    {
        for (int id = 0; id < Callers; id++)
        {
            nodes.Database.Put(new Product(id, name(id), 7));
            await nodes.A.Catalog.GetAsync(id, Stop);
        }
    }

    private static async Task ReadOnAsync(IProductCatalog catalog, int id, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await catalog.GetAsync(id, Stop);
        }
    }

    /// <summary>So many reads were sent to the server until now, by everyone.</summary>
    private static async Task<long> CommandsAsync(RedisServer server)
    {
        IDatabase admin = await server.AdminAsync();
        string statistics = (string)(await admin.ExecuteAsync("INFO", "commandstats"))!;
        string reads = statistics
            .Split('\n')
            .SingleOrDefault(static line => line.StartsWith("cmdstat_mget:", StringComparison.Ordinal), "calls=0,");
        int start = reads.IndexOf("calls=", StringComparison.Ordinal) + "calls=".Length;
        return long.Parse(
            reads.AsSpan(start, reads.IndexOf(',', StringComparison.Ordinal) - start),
            System.Globalization.CultureInfo.InvariantCulture
        );
    }
}
