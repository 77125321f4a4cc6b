using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>What operators read about an outage: its beginning and its end, and nothing that is not so.</summary>
public sealed class OutageLogTests
{
    private const string SentAgain = " 13: ";
    private const string CircuitOpened = " 6: ";

    /// <summary>The client has looked for the server several times by then.</summary>
    private static readonly TimeSpan _outage = TimeSpan.FromSeconds(3);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_Redis_is_away_nothing_is_sent_again_and_its_return_is_told_once()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        using LogRecorder log = new();
        await using Node node = new(
            "shop",
            new ShopDatabase(),
            options => options.Configuration = server.Configuration,
            services => services.AddSingleton<ILoggerFactory>(log)
        );
        await node.Catalog.UpdateAsync(1, new Product(1, "apple", 7));

        await server.StopAsync();
        using CancellationTokenSource outage = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        outage.CancelAfter(_outage);
        while (!outage.IsCancellationRequested)
        {
            await node.Catalog.GetAsync(1, Stop);
            await Task.Delay(10, Stop);
        }

        Assert.DoesNotContain(log.Lines, line => line.Contains(SentAgain, StringComparison.Ordinal));
        await server.StartAgainAsync();
        await log.SeenAsync($"Redis at {server.Configuration} is reached again.");
        await log.SeenAsync(SentAgain);
        Assert.Single(log.Lines, line => line.Contains(CircuitOpened, StringComparison.Ordinal));
        Assert.Single(log.Lines, line => line.Contains("is reached again", StringComparison.Ordinal));
    }
}
