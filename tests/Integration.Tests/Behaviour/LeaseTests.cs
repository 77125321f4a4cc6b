using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>A lease that stands with nobody behind it, with the default times for Redis.</summary>
public sealed class LeaseTests
{
    private const string Shop = "shop";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>
    /// The server answers reads and keeps writes until the pause is over, and then carries them out: longer than a command may take, and shorter than
    /// the second of silence after which the client gives the connection up, and the server what came on it.
    /// </summary>
    [Fact]
    public async Task A_lease_that_Redis_grants_when_nobody_waits_for_it_any_more_is_given_back()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        ShopDatabase database = new();
        database.Put(new Product(1, "apple", 7));
        await using Node node = new(
            Shop,
            database,
            options =>
            {
                options.Configuration = server.Configuration;
                options.LeaseTime = TimeSpan.FromMinutes(5);
            }
        );
        IDatabase admin = await server.AdminAsync();
        await Eventually.TrueAsync(async () =>
            (await node.Catalog.GetAsync(2, Stop)) is null
            && await admin.KeyExistsAsync($"{Shop}:d:{{catalog.GetAsync:2}}")
        );
        await using CommandWatch watch = new(await server.MonitorAsync(), Shop);
        await admin.ExecuteAsync("CLIENT", "PAUSE", "700", "WRITE");

        Assert.Equal("apple", (await node.Catalog.GetAsync(1, Stop))?.Name);

        await watch.SeenAsync("SET :l:", 1);
        IServer keys = await server.AdminServerAsync();
        await Eventually.TrueAsync(async () => !await keys.KeysAsync(pattern: $"{Shop}:l:*").AnyAsync(Stop));
    }
}
