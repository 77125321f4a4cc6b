using System.Diagnostics;
using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using StackExchange.Redis.Configuration;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>Redis absent when the application starts: the cache comes alive by itself, and nobody has to restart anything.</summary>
public sealed class AbsentAtStartTests(ITestOutputHelper output)
{
    /// <summary>The client looks every 5 s at last, and a busy test machine may be late.</summary>
    private static readonly TimeSpan _longestUntilHit = TimeSpan.FromSeconds(5 + 5);

    /// <summary>The pauses of the circuit, and of the client's attempts, are long by then.</summary>
    private static readonly TimeSpan _longAbsence = TimeSpan.FromSeconds(8);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Redis_that_was_absent_for_long_is_used_within_seconds_after_it_has_come()
    {
        await using RedisServer server = RedisServer.Reserve();
        ShopDatabase database = NewDatabase();
        using LogRecorder log = new();
        await using Node node = NewNode(server, database, log);

        long start = Stopwatch.GetTimestamp();
        await Eventually.TrueAsync(async () =>
        {
            Assert.False(await HitAsync(node, database));
            return Stopwatch.GetElapsedTime(start) > _longAbsence;
        });
        await server.StartAgainAsync();
        long come = Stopwatch.GetTimestamp();

        await Eventually.TrueAsync(() => HitAsync(node, database));
        TimeSpan taken = Stopwatch.GetElapsedTime(come);
        output.WriteLine($"hit after {taken.TotalSeconds:F2} s");
        Assert.InRange(taken, TimeSpan.Zero, _longestUntilHit);
        Assert.True(Tells(log, $"Redis at {server.Configuration} can't be reached: Connection refused"));
    }

    /// <summary>As where its name can't be resolved yet, or the login is asked elsewhere: then there is no client that could look again.</summary>
    [Fact]
    public async Task A_client_that_could_not_be_made_at_the_start_is_made_later()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        ShopDatabase database = NewDatabase();
        using LogRecorder log = new();
        await using Node node = NewNode(server, database, log, client => client.Defaults = new LateLogin());

        Assert.False(await HitAsync(node, database));
        await node.Catalog.UpdateAsync(1, new Product(1, "pear", 7));

        await Eventually.TrueAsync(() => HitAsync(node, database));
        Assert.Equal("pear", (await node.Catalog.GetAsync(1, Stop))?.Name);
        Assert.Single(log.Lines, line => line.Contains("can't be reached: no login yet", StringComparison.Ordinal));
    }

    private static bool Tells(LogRecorder log, string text) =>
        log.Lines.Any(line => line.Contains(text, StringComparison.Ordinal));

    private static ShopDatabase NewDatabase()
    {
        ShopDatabase database = new();
        database.Put(new Product(1, "apple", 7));
        return database;
    }

    private static Node NewNode(
        RedisServer server,
        ShopDatabase database,
        LogRecorder log,
        Action<ConfigurationOptions>? configureClient = null
    ) =>
        new(
            "shop",
            database,
            options =>
            {
                options.Configuration = server.Configuration;
                options.ConfigureClient = configureClient;
            },
            services => services.AddSingleton<ILoggerFactory>(log)
        );

    private static async Task<bool> HitAsync(Node node, ShopDatabase database)
    {
        int reads = database.Reads;
        await node.Catalog.GetAsync(1, Stop);
        return database.Reads == reads;
    }

    /// <summary>Fails at the first two attempts.</summary>
    private sealed class LateLogin : DefaultOptionsProvider
    {
        private int _attempts;

        public override Task AfterConnectAsync(ConnectionMultiplexer multiplexer, Action<string> log) =>
            ++_attempts <= 2 ? throw new InvalidOperationException("no login yet") : Task.CompletedTask;
    }
}
