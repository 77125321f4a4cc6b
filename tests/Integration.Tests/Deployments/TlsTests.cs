using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Deployments;

/// <summary>Redis behind TLS, with a private authority and certificates on both sides.</summary>
public sealed class TlsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_nodes_hit_and_invalidate_over_TLS(bool asksSentinel)
    {
        await using SecureRedis redis = await SecureRedis.StartAsync();
        string configuration = asksSentinel ? await redis.WatchAsync() : redis.Configuration;
        ShopDatabase database = new();
        database.Put(new Product(1, "old", 7));
        await using Node a = NewNode(configuration, database, client => TrustBoth(client, redis));
        await using Node b = NewNode(configuration, database, client => TrustBoth(client, redis));
        await Eventually.TrueAsync(async () => await HitAsync(a, database) == "old");
        await Eventually.TrueAsync(async () => await HitAsync(b, database) == "old");

        await a.Catalog.UpdateAsync(1, new Product(1, "new", 7));

        Assert.Equal("new", (await b.Catalog.GetAsync(1, Stop))?.Name);
        Assert.Equal("new", await HitAsync(a, database));
    }

    [Theory]
    [InlineData(true, "certificate was rejected")]
    [InlineData(false, "certificate required")]
    public async Task Without_the_right_certificate_the_log_says_so_and_the_method_answers(
        bool isClientCertified,
        string cause
    )
    {
        await using SecureRedis redis = await SecureRedis.StartAsync();
        using Authority stranger = new("somebody else");
        ShopDatabase database = new();
        database.Put(new Product(1, "apple", 7));
        List<string> told = [];

        // A handshake that is cut by the server's alert may end as a cancelled write, and then the client does not know the cause.
        for (int attempt = 0; attempt < 8 && !told.Exists(line => Tells(line, cause)); attempt++)
        {
            using LogRecorder log = new();
            await using Node node = NewNode(
                redis.Configuration,
                database,
                client =>
                    Certify(client, isClientCertified ? stranger : redis.Authority, isClientCertified ? redis : null),
                log
            );
            int before = database.Reads;
            Assert.Equal("apple", (await node.Catalog.GetAsync(1, Stop))?.Name);
            Assert.Equal(before + 1, database.Reads);
            await log.SeenAsync("can't be reached");
            told.AddRange(log.Lines);
        }

        Assert.Contains(told, line => Tells(line, cause));
    }

    private static bool Tells(string line, string cause) =>
        line.Contains("can't be reached", StringComparison.Ordinal) && line.Contains(cause, StringComparison.Ordinal);

    [Fact]
    public void What_ConfigureClient_throws_names_the_setting_at_the_start()
    {
        ServiceCollection services = new();
        services.AddCachewright(options =>
        {
            options.Configuration = "localhost:6379,ssl=true";
            options.ConfigureClient = client => client.TrustIssuer("nowhere.pem");
        });
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException error = Assert.Throws<OptionsValidationException>(
            provider.GetRequiredService<ICache>
        );

        Assert.StartsWith(
            "Cachewright:ConfigureClient threw ",
            Assert.Single(error.Failures),
            StringComparison.Ordinal
        );
    }

    private static Node NewNode(
        string configuration,
        ShopDatabase database,
        Action<ConfigurationOptions> configureClient,
        LogRecorder? log = null
    ) =>
        new(
            "shop",
            database,
            options =>
            {
                options.Configuration = configuration;
                options.ConfigureClient = configureClient;
            },
            services =>
            {
                if (log is not null)
                {
                    services.AddSingleton<ILoggerFactory>(log);
                }
            }
        );

    private static void TrustBoth(ConfigurationOptions client, SecureRedis redis) =>
        Certify(client, redis.Authority, redis);

    private static void Certify(ConfigurationOptions client, Authority trusted, SecureRedis? certified)
    {
        client.TrustIssuer(trusted.Root);
        if (certified is not null)
        {
            client.SetUserPemCertificate(certified.ClientCertificate.Certificate, certified.ClientCertificate.Key);
        }
    }

    /// <summary>What Redis answers; null where the method was run.</summary>
    private static async Task<string?> HitAsync(Node node, ShopDatabase database)
    {
        int reads = database.Reads;
        Product? product = await node.Catalog.GetAsync(1, Stop);
        return database.Reads == reads ? product?.Name : null;
    }
}
