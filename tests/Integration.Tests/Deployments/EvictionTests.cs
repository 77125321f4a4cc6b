using System.Globalization;
using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Deployments;

/// <summary>Each <c>maxmemory-policy</c>, with room for a part of the entries only: no old value, no exception.</summary>
public sealed class EvictionTests(ITestOutputHelper output)
{
    private const int Products = 200;
    private const int Size = 4_000;
    private const long Room = 450_000;

    [Theory]
    [InlineData("allkeys-lru")]
    [InlineData("allkeys-lfu")]
    [InlineData("allkeys-lrm")]
    [InlineData("allkeys-random")]
    [InlineData("volatile-lru")]
    [InlineData("volatile-lfu")]
    [InlineData("volatile-lrm")]
    [InlineData("volatile-random")]
    [InlineData("volatile-ttl")]
    public async Task What_is_evicted_is_loaded_again(string policy)
    {
        await using RedisServer server = await RedisServer.StartAsync();
        IServer admin = await LimitAsync(server, policy);
        await using VersionedLoad load = new(server.Configuration, Products, Size);

        await Eventually.TrueAsync(async () => await StatisticAsync(admin, "evicted_keys") > 250);
        await load.HitAsync(50);

        await load.EndAsync();
        Assert.Empty(load.Problems);
        output.WriteLine($"{policy}: {load.Count()}, {await StatisticAsync(admin, "evicted_keys")} evicted");
    }

    /// <summary>What is stored goes on being served, what is invalidated is not stored again: DEL alone runs without memory.</summary>
    [Fact]
    public async Task Without_eviction_a_full_server_takes_invalidations_and_stores_nothing_until_there_is_room()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        IServer admin = await LimitAsync(server, "noeviction");
        await using VersionedLoad load = new(server.Configuration, Products, Size);

        await Eventually.TrueAsync(async () => await RefusalsAsync(admin) > 100);
        await admin.ConfigSetAsync("maxmemory", "1");
        await load.AcknowledgedAsync();
        long refusals = await RefusalsAsync(admin);
        await Eventually.TrueAsync(async () => await RefusalsAsync(admin) > refusals);
        await admin.ConfigSetAsync("maxmemory", "0");
        await load.HitAsync(50);

        await load.EndAsync();
        Assert.Empty(load.Problems);
        output.WriteLine($"noeviction: {load.Count()}, {refusals} refused");
    }

    private static async Task<IServer> LimitAsync(RedisServer server, string policy)
    {
        IServer admin = await server.AdminServerAsync();
        try
        {
            await admin.ConfigSetAsync("maxmemory-policy", policy);
        }
        catch (RedisServerException exception) when (policy.EndsWith("lrm", StringComparison.Ordinal))
        {
            Assert.Skip($"This server does not know {policy}: {exception.Message}");
        }

        long used = await FigureAsync(admin, "memory", "used_memory");
        await admin.ConfigSetAsync("maxmemory", (used + Room).ToString(CultureInfo.InvariantCulture));
        return admin;
    }

    private static Task<long> StatisticAsync(IServer admin, string name) => FigureAsync(admin, "stats", name);

    private static async Task<long> RefusalsAsync(IServer admin)
    {
        var errors = await admin.InfoAsync("errorstats");
        string? count = errors.SelectMany(section => section).FirstOrDefault(line => line.Key == "errorstat_OOM").Value;
        return count is null ? 0 : long.Parse(count.AsSpan("count=".Length), CultureInfo.InvariantCulture);
    }

    private static async Task<long> FigureAsync(IServer admin, string section, string name)
    {
        var figures = await admin.InfoAsync(section);
        return long.Parse(figures[0].Single(figure => figure.Key == name).Value, CultureInfo.InvariantCulture);
    }
}
