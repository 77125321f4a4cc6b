using Cachewright.Integration.Servers;
using Xunit;
using static Cachewright.Integration.Redis.StoreUnderTest;

namespace Cachewright.Integration.Redis;

/// <summary>What goes over the wire, and in which order: the protocol's proof rests on it.</summary>
public sealed class RedisCommandOrderTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    public static TheoryData<bool> Forms => [false, true];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_hit_is_one_command(bool isBlocking)
    {
        (StoreUnderTest test, RedisMonitor monitor) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await using RedisMonitor __ = monitor;

        (await test.Get(test.Store.ReadAsync(test.Names, Deadline))).Dispose();

        Assert.Equal(
            ["MGET v:00000000:{Shop.Get:1} d:{@Shop.Get/3} d:{Shop.Get:1} d:{#category:7}"],
            await CommandsAsync(test, monitor)
        );
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Opening_asks_for_holds_after_each_token_and_for_the_value_last(bool isBlocking)
    {
        (StoreUnderTest test, RedisMonitor monitor) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await using RedisMonitor __ = monitor;

        await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));

        Assert.Equal(
            [
                "SET l:00000000:{Shop.Get:1} 7 EX 10 NX",
                "SET d:{@Shop.Get/3} 101 EX 300 NX",
                "GETEX d:{@Shop.Get/3} EX 300",
                "EXISTS h0:{@Shop.Get/3} h1:{@Shop.Get/3} h2:{@Shop.Get/3}",
                "SET d:{Shop.Get:1} 102 EX 300 NX",
                "GETEX d:{Shop.Get:1} EX 300",
                "EXISTS h0:{Shop.Get:1} h1:{Shop.Get:1} h2:{Shop.Get:1}",
                "SET d:{#category:7} 103 EX 300 NX",
                "GETEX d:{#category:7} EX 300",
                "EXISTS h0:{#category:7} h1:{#category:7} h2:{#category:7}",
                "GET v:00000000:{Shop.Get:1}",
            ],
            await CommandsAsync(test, monitor)
        );
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_return_of_a_lease_asks_for_its_life_before_its_holder(bool isBlocking)
    {
        (StoreUnderTest test, RedisMonitor monitor) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await using RedisMonitor __ = monitor;
        await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));
        await CommandsAsync(test, monitor);

        await test.End(test.Store.ReturnLeaseAsync(test.Names, Opening.LeaseId, Deadline));

        Assert.Equal(
            ["PTTL l:00000000:{Shop.Get:1}", "GET l:00000000:{Shop.Get:1}", "UNLINK l:00000000:{Shop.Get:1}"],
            await CommandsAsync(test, monitor)
        );
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_commit_reads_the_tokens_after_it_stored_the_value(bool isBlocking)
    {
        (StoreUnderTest test, RedisMonitor monitor) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await using RedisMonitor __ = monitor;

        await test.Get(test.Store.CommitAsync(test.Names, Commit("loaded"), Deadline));

        Assert.Equal(
            [
                "PSETEX v:00000000:{Shop.Get:1} 90500 loaded",
                "GET d:{@Shop.Get/3}",
                "GET d:{Shop.Get:1}",
                "GET d:{#category:7}",
                "UNLINK l:00000000:{Shop.Get:1}",
            ],
            await CommandsAsync(test, monitor)
        );
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_invalidation_publishes_after_the_deletion_in_one_transaction(bool isBlocking)
    {
        (StoreUnderTest test, RedisMonitor monitor) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await using RedisMonitor __ = monitor;

        await test.End(test.Store.InvalidateAsync([test.Names.Tokens[Own], test.Names.Tokens[Tag]], Deadline));

        IReadOnlyList<string> commands = await CommandsAsync(test, monitor);
        Assert.Equal(["MULTI", "UNLINK d:{Shop.Get:1} d:{#category:7}", "PUBLISH inv", "EXEC"], commands);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_update_counts_the_other_writers_before_it_announces_itself(bool isBlocking)
    {
        (StoreUnderTest test, RedisMonitor monitor) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await using RedisMonitor __ = monitor;

        await test.Get(test.Store.StartUpdateAsync(test.Names, Updating, Deadline));

        Assert.Equal(
            [
                "MULTI",
                "HLEN h0:{Shop.Get:1}",
                "HLEN h1:{Shop.Get:1}",
                "HLEN h2:{Shop.Get:1}",
                "HSET h1:{Shop.Get:1} 55 1",
                "EXPIRE h1:{Shop.Get:1} 30",
                "SETEX d:{Shop.Get:1} 300 102",
                "PUBLISH inv",
                "EXEC",
                "SET d:{@Shop.Get/3} 101 EX 300 NX",
                "GETEX d:{@Shop.Get/3} EX 300",
                "EXISTS h0:{@Shop.Get/3} h1:{@Shop.Get/3} h2:{@Shop.Get/3}",
                "SET d:{#category:7} 103 EX 300 NX",
                "GETEX d:{#category:7} EX 300",
                "EXISTS h0:{#category:7} h1:{#category:7} h2:{#category:7}",
            ],
            await CommandsAsync(test, monitor)
        );
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_update_releases_its_hold_last(bool isBlocking)
    {
        (StoreUnderTest test, RedisMonitor monitor) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await using RedisMonitor __ = monitor;

        await test.End(test.Store.EndUpdateAsync(test.Names, Updating, Commit("written"), Deadline));
        Assert.Equal(
            ["PSETEX v:00000000:{Shop.Get:1} 90500 written", "HDEL h1:{Shop.Get:1} 55"],
            await CommandsAsync(test, monitor)
        );

        await test.End(test.Store.EndUpdateAsync(test.Names, Updating, null, Deadline));
        Assert.Equal(
            ["MULTI", "UNLINK d:{Shop.Get:1}", "PUBLISH inv", "EXEC", "HDEL h1:{Shop.Get:1} 55"],
            await CommandsAsync(test, monitor)
        );
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_fence_holds_before_it_deletes_and_releases_after_it_deletes_again(bool isBlocking)
    {
        (StoreUnderTest test, RedisMonitor monitor) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await using RedisMonitor __ = monitor;
        Cachewright.Protocol.HoldRequest request = new(WriterId: 55, Bucket: 1, TimeSpan.FromSeconds(30));

        await test.End(test.Store.HoldAsync([test.Names.Tokens[Own]], request, Deadline));
        Assert.Equal(
            [
                "MULTI",
                "HSET h1:{Shop.Get:1} 55 1",
                "EXPIRE h1:{Shop.Get:1} 30",
                "UNLINK d:{Shop.Get:1}",
                "PUBLISH inv",
                "EXEC",
            ],
            await CommandsAsync(test, monitor)
        );

        await test.End(test.Store.ReleaseAsync([test.Names.Tokens[Own]], request, Deadline));
        Assert.Equal(
            [
                "MULTI",
                "UNLINK d:{Shop.Get:1}",
                "PUBLISH inv",
                "HDEL h0:{Shop.Get:1} 55",
                "HDEL h1:{Shop.Get:1} 55",
                "HDEL h2:{Shop.Get:1} 55",
                "EXEC",
            ],
            await CommandsAsync(test, monitor)
        );
    }

    private async Task<(StoreUnderTest Test, RedisMonitor Monitor)> StartAsync(bool isBlocking)
    {
        RedisServer server = await redis.GetAsync();
        StoreUnderTest test = await new StoreUnderTest(server.Configuration, isBlocking).ConnectedAsync();
        return (test, await server.MonitorAsync());
    }

    /// <summary>The commands without the namespace, and without the message that is published.</summary>
    private static async Task<string[]> CommandsAsync(StoreUnderTest test, RedisMonitor monitor) =>
        [
            .. (await monitor.CommandsAsync(test.Namespace))
                .Select(command => command.Replace(test.Namespace + ":", "", StringComparison.Ordinal))
                .Select(command => command.StartsWith("PUBLISH ", StringComparison.Ordinal) ? "PUBLISH inv" : command),
        ];
}
