using System.Diagnostics;
using Cachewright.Integration.Servers;
using Cachewright.Keys;
using Cachewright.Protocol;
using StackExchange.Redis;
using Xunit;
using static Cachewright.Integration.Redis.StoreUnderTest;

namespace Cachewright.Integration.Redis;

/// <summary>Redis away, frozen, back, refusing: the store says so within the deadline, and with the reason.</summary>
public sealed class RedisFailureTests
{
    /// <summary>What a busy test machine may add to a wait.</summary>
    private static readonly TimeSpan _tolerance = TimeSpan.FromMilliseconds(400);

    public static TheoryData<bool> Forms => [false, true];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_killed_server_is_unavailable_and_works_again_after_its_restart(bool isBlocking)
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using StoreUnderTest test = await new StoreUnderTest(server.Configuration, isBlocking).ConnectedAsync();
        await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));

        await server.KillAsync();
        Assert.Equal("connection", await ReasonAsync(test, Deadline));

        await server.StartAgainAsync();
        OpenedEntry opened = await OpenWhenBackAsync(test);
        Assert.Equal([101, 102, 103], opened.Snapshot.Tokens);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_full_server_that_refuses_the_end_of_a_fence_loses_token_and_hold_all_the_same(bool isBlocking)
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using StoreUnderTest test = await new StoreUnderTest(server.Configuration, isBlocking).ConnectedAsync();
        HoldRequest hold = new(WriterId: 55, Bucket: 2, TimeSpan.FromSeconds(30));
        await test.End(test.Store.HoldAsync(test.Names.Tokens, hold, Deadline));
        await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));
        await (await server.AdminServerAsync()).ConfigSetAsync("maxmemory", "1");

        await test.End(test.Store.ReleaseAsync(test.Names.Tokens, hold, Deadline));

        IDatabase raw = await server.AdminAsync();
        foreach (byte[] token in test.Names.Tokens)
        {
            Assert.False(await raw.KeyExistsAsync(token));
            Assert.False(await raw.KeyExistsAsync(RedisName.Hold(token, 2)));
        }
    }

    /// <summary>Its EXEC succeeds: what a command inside it replies is another matter.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_hold_that_could_not_be_set_inside_its_transaction_is_none(bool isBlocking)
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using StoreUnderTest test = await new StoreUnderTest(server.Configuration, isBlocking).ConnectedAsync();
        HoldRequest hold = new(WriterId: 55, Bucket: 2, TimeSpan.FromSeconds(30));
        await (await server.AdminAsync()).StringSetAsync(RedisName.Hold(test.Names.Tokens[0], 2), "foreign");

        StoreUnavailableException failure = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            test.End(test.Store.HoldAsync(test.Names.Tokens, hold, Deadline))
        );

        Assert.Equal("wrongtype", failure.Reason);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Writes_to_a_killed_server_are_given_up_at_once(bool isBlocking)
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using StoreUnderTest test = await new StoreUnderTest(server.Configuration, isBlocking).ConnectedAsync();
        await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));
        await server.KillAsync();
        Assert.Equal("connection", await ReasonAsync(test, Deadline));

        ValueTask<StartedUpdate> update = test.Store.StartUpdateAsync(test.Names, Updating, Deadline);
        ValueTask invalidation = test.Store.InvalidateAsync(test.Names.Tokens, Deadline);

        TimeSpan patience = TimeSpan.FromSeconds(5);
        CancellationToken stop = TestContext.Current.CancellationToken;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => update.AsTask().WaitAsync(patience, stop));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => invalidation.AsTask().WaitAsync(patience, stop));
    }

    [Theory]
    [InlineData(false, 1_000)]
    [InlineData(false, 120)]
    [InlineData(true, 1_000)]
    [InlineData(true, 120)]
    public async Task A_frozen_server_costs_no_more_than_the_command_timeout_or_the_deadline(
        bool isBlocking,
        int budget
    )
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using StoreUnderTest test = await new StoreUnderTest(server.Configuration, isBlocking).ConnectedAsync();
        await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));

        server.Freeze();
        long start = Stopwatch.GetTimestamp();
        string reason = await ReasonAsync(test, After(TimeSpan.FromMilliseconds(budget)));
        TimeSpan taken = Stopwatch.GetElapsedTime(start);
        server.Thaw();

        Assert.Equal("timeout", reason);
        Assert.InRange(taken, TimeSpan.Zero, TimeSpan.FromMilliseconds(Math.Min(budget, 350)) + _tolerance);
        OpenedEntry opened = await OpenWhenBackAsync(test);
        Assert.Equal([101, 102, 103], opened.Snapshot.Tokens);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_server_that_was_absent_at_the_start_works_once_it_is_there(bool isBlocking)
    {
        await using RedisServer server = RedisServer.Reserve();
        await using StoreUnderTest test = new(server.Configuration, isBlocking);
        long start = Stopwatch.GetTimestamp();
        Assert.Equal("connection", await ReasonAsync(test, After(TimeSpan.FromMilliseconds(300))));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromMilliseconds(300) + _tolerance);

        await test.Connection.StartAsync();
        start = Stopwatch.GetTimestamp();
        Assert.Equal("connection", await ReasonAsync(test, Deadline));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, _tolerance);

        await server.StartAgainAsync();
        OpenedEntry opened = await OpenWhenBackAsync(test);
        Assert.Equal([101, 102, 103], opened.Snapshot.Tokens);
    }

    [Theory]
    [InlineData("maxmemory", "1", "oom")]
    [InlineData("min-replicas-to-write", "1", "noreplicas")]
    public async Task A_server_that_refuses_to_write_says_why(string setting, string value, string reason)
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using StoreUnderTest test = await new StoreUnderTest(server.Configuration, false).ConnectedAsync();
        await (await server.AdminServerAsync()).ConfigSetAsync(setting, value);

        StoreUnavailableException error = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
            await test.Store.OpenAsync(test.Names, Opening, Deadline)
        );

        Assert.Equal(reason, error.Reason);
    }

    [Fact]
    public async Task An_invalidation_works_where_memory_is_full()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using StoreUnderTest test = await new StoreUnderTest(server.Configuration, false).ConnectedAsync();
        await test.Store.OpenAsync(test.Names, Opening, Deadline);
        await (await server.AdminServerAsync()).ConfigSetAsync("maxmemory", "1");

        await test.Store.InvalidateAsync([test.Names.Tokens[Own]], Deadline);

        Assert.False(await (await server.AdminAsync()).KeyExistsAsync(test.Names.Tokens[Own]));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_missing_password_is_told(bool isBlocking)
    {
        await using RedisServer server = await RedisServer.StartAsync("--requirepass", "secret");
        await using StoreUnderTest test = await new StoreUnderTest(server.Configuration, isBlocking).ConnectedAsync();

        Assert.Equal("noauth", await ReasonAsync(test, Deadline));
    }

    [Fact]
    public async Task A_replica_is_not_read()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using StoreUnderTest test = await new StoreUnderTest(server.Configuration, false).ConnectedAsync();
        await (await server.AdminAsync()).ExecuteAsync("REPLICAOF", "127.0.0.1", "1");

        StoreUnavailableException error = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
            await test.Store.OpenAsync(test.Names, Opening, Deadline)
        );

        Assert.Contains(error.Reason, (string[])["readonly", "connection"]);
    }

    [Fact]
    public async Task After_its_disposal_a_connection_is_unavailable()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        StoreUnderTest test = await new StoreUnderTest(server.Configuration, false).ConnectedAsync();

        await test.DisposeAsync();

        Assert.Equal("disposed", await ReasonAsync(test, Deadline));
    }

    private static async Task<string> ReasonAsync(StoreUnderTest test, CallDeadline deadline) =>
        (
            await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
                await test.Get(test.Store.ReadAsync(test.Names, deadline))
            )
        ).Reason;

    /// <summary>The client connects again in its own time, and tells when it did.</summary>
    private static async Task<OpenedEntry> OpenWhenBackAsync(StoreUnderTest test)
    {
        TaskCompletionSource restored = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ConnectionMultiplexer multiplexer = test.Connection.Multiplexer!;
        multiplexer.ConnectionRestored += (_, restoration) =>
        {
            if (restoration.ConnectionType == ConnectionType.Interactive)
            {
                restored.TrySetResult();
            }
        };
        try
        {
            return await test.Get(test.Store.OpenAsync(test.Names, Opening, After(TimeSpan.FromSeconds(5))));
        }
        catch (StoreUnavailableException)
        {
            await restored.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            return await test.Get(test.Store.OpenAsync(test.Names, Opening, After(TimeSpan.FromSeconds(5))));
        }
    }
}
