using System.Net;
using System.Net.Sockets;
using Cachewright.Protocol;
using Cachewright.Redis;

namespace Cachewright.Runtime.Tests.Redis;

public sealed class RedisConnectionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_accepts_and_says_nothing_costs_no_more_than_the_calls_time(bool isBlocking)
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        int port = ((IPEndPoint)silent.LocalEndpoint).Port;
        RedisConnection connection = new(
            RedisConfiguration.Parse($"127.0.0.1:{port},connectTimeout=5000,connectRetry=1", "test")
        );
        CallDeadline deadline = CallDeadline.Start(TimeProvider.System, TimeSpan.FromMilliseconds(500));
        ReplyWait wait = new(isBlocking, connection.LongestCommand);
        Task started = connection.StartAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => connection.GetAsync(wait, deadline).AsTask());
        Assert.False(started.IsCompleted);
        await connection.DisposeAsync();
    }
}
