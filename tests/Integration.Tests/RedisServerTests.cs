using Cachewright.Integration.Servers;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration;

public sealed class RedisServerTests
{
    [Fact]
    public async Task A_server_that_was_killed_comes_back_empty_on_its_port()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        IDatabase admin = await server.AdminAsync();
        await admin.StringSetAsync("key", "value");
        Assert.Equal("value", await admin.StringGetAsync("key"));

        await server.KillAsync();
        await server.StartAgainAsync();

        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(server.Configuration);
        Assert.True((await connection.GetDatabase().StringGetAsync("key")).IsNull);
    }

    [Fact]
    public async Task A_monitor_sees_the_commands_in_order()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        IDatabase admin = await server.AdminAsync();
        await using RedisMonitor monitor = await server.MonitorAsync();

        await admin.StringSetAsync("seen:one", "value with \"quotes\"");
        await admin.StringGetAsync("other");
        await admin.KeyDeleteAsync("seen:one");

        Assert.Equal(
            ["SET seen:one value with \\\"quotes\\\"", "UNLINK seen:one"],
            await monitor.CommandsAsync("seen:")
        );
    }

    [Fact]
    public async Task A_frozen_server_answers_after_it_was_thawed()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        IDatabase admin = await server.AdminAsync();

        server.Freeze();
        Task<TimeSpan> ping = admin.PingAsync();
        await using (RedisServer other = await RedisServer.StartAsync())
        {
            await (await other.AdminAsync()).PingAsync();
            Assert.False(ping.IsCompleted);
        }

        server.Thaw();
        await ping;
    }

    [Fact]
    public async Task A_server_ends_in_order_when_asked_to()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await server.StopAsync();
        await server.StartAgainAsync();
        await (await server.AdminAsync()).PingAsync();
    }
}
