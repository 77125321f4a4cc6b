using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>How long Redis itself says that an entry lives.</summary>
public sealed class LifetimeTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    /// <summary>What may pass between the load and the question, on a busy machine.</summary>
    private const double Slack = 30;

    [Theory]
    [InlineData("EUR", 1000)]
    [InlineData("?", 200)]
    public async Task A_value_lives_for_its_Ttl_and_a_null_for_its_NullTtl(string symbol, int seconds)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);

        await nodes.A.Get<IQuotes>().PlainAsync(symbol);

        Assert.InRange(await SecondsAsync(nodes), seconds - Slack, seconds);
    }

    [Theory]
    [InlineData(400, 400)]
    [InlineData(5000, 1000)]
    public async Task TtlFrom_may_give_a_duration_up_to_MaxTtl(int given, int seconds)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);

        await nodes.A.Get<IQuotes>().RelativeAsync(given);

        Assert.InRange(await SecondsAsync(nodes), seconds - Slack, seconds);
    }

    [Theory]
    [InlineData(400, 400)]
    [InlineData(5000, 1000)]
    public async Task TtlFrom_may_give_a_moment_up_to_MaxTtl(int given, int seconds)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);

        await nodes.A.Get<IQuotes>().AbsoluteAsync(DateTimeOffset.UtcNow.AddSeconds(given));

        Assert.InRange(await SecondsAsync(nodes), seconds - Slack, seconds);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task What_TtlFrom_says_is_over_is_not_stored(int given)
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IQuotes quotes = nodes.A.Get<IQuotes>();

        Assert.Equal("relative", await quotes.RelativeAsync(given));
        Assert.Equal("absolute", await quotes.AbsoluteAsync(DateTimeOffset.UtcNow.AddSeconds(given)));

        Assert.Empty(await nodes.KeysAsync("v"));
    }

    [Fact]
    public async Task Jitter_spreads_the_lives_within_its_bounds()
    {
        await using TwoNodes nodes = await TwoNodes.StartAsync(redis);
        IQuotes quotes = nodes.A.Get<IQuotes>();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(quotes.JitteredAsync));

        List<double> lives = [];
        foreach (RedisKey key in await nodes.KeysAsync("v"))
        {
            lives.Add((await nodes.Redis.KeyTimeToLiveAsync(key))!.Value.TotalSeconds);
        }

        Assert.Equal(40, lives.Count);
        Assert.All(lives, life => Assert.InRange(life, 8_000 - Slack, 12_000));
        Assert.True(lives.Max() - lives.Min() > 1_000);
    }

    [Fact]
    public async Task The_life_of_an_entry_begins_when_its_load_begins()
    {
        FakeTimeProvider clock = new();
        await using TwoNodes nodes = await TwoNodes.StartAsync(
            redis,
            services => services.AddSingleton<TimeProvider>(clock)
        );
        Gate load = nodes.Database.HoldNextRead();

        Task<string?> quote = nodes.A.Get<IQuotes>().PlainAsync("EUR");
        await load.Reached;
        clock.Advance(TimeSpan.FromSeconds(300));
        load.Open();
        await quote;

        Assert.InRange(await SecondsAsync(nodes), 700 - Slack, 700);
    }

    [Fact]
    public async Task What_took_longer_to_load_than_it_may_live_is_not_stored()
    {
        FakeTimeProvider clock = new();
        await using TwoNodes nodes = await TwoNodes.StartAsync(
            redis,
            services => services.AddSingleton<TimeProvider>(clock)
        );
        Gate load = nodes.Database.HoldNextRead();

        Task<string?> quote = nodes.A.Get<IQuotes>().PlainAsync("EUR");
        await load.Reached;
        clock.Advance(TimeSpan.FromSeconds(1001));
        load.Open();

        Assert.Equal("EUR", await quote);
        Assert.Empty(await nodes.KeysAsync("v"));
    }

    private static async Task<double> SecondsAsync(TwoNodes nodes) =>
        (await nodes.Redis.KeyTimeToLiveAsync(await nodes.ValueKeyAsync()))!.Value.TotalSeconds;
}
