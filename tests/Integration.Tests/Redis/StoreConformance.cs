using System.Text;
using Cachewright.Integration.Servers;
using Cachewright.Protocol;
using StackExchange.Redis;
using Xunit;
using static Cachewright.Integration.Redis.StoreUnderTest;

namespace Cachewright.Integration.Redis;

/// <summary>Each method of the store, in both forms and on each kind of server, against the effects that raw commands see.</summary>
public abstract class StoreConformance(SharedServer server)
{
    /// <summary>Whether one name may hold a list and a string at once.</summary>
    private protected virtual bool KeepsTypesApart => false;

    public static TheoryData<bool> Forms => [false, true];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_read_gives_the_value_and_the_tokens_in_their_order(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await raw.StringSetAsync(test.Names.Value, "envelope");
        await raw.StringSetAsync(test.Names.Tokens[Method], long.MaxValue);
        await raw.StringSetAsync(test.Names.Tokens[Tag], 3);

        using EntrySnapshot snapshot = await test.Get(test.Store.ReadAsync(test.Names, Deadline));

        Assert.Equal("envelope", Encoding.UTF8.GetString(snapshot.Envelope.Span));
        Assert.Equal([long.MaxValue, 0, 3], snapshot.Tokens);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_token_that_is_no_positive_number_reads_as_absent(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await raw.StringSetAsync(test.Names.Tokens[Method], "abc");
        await raw.StringSetAsync(test.Names.Tokens[Own], "-5");
        await raw.StringSetAsync(test.Names.Tokens[Tag], "99999999999999999999999999");

        using EntrySnapshot snapshot = await test.Get(test.Store.ReadAsync(test.Names, Deadline));

        Assert.True(snapshot.Envelope.IsEmpty);
        Assert.Equal([0, 0, 0], snapshot.Tokens);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Opening_takes_the_lease_and_makes_the_tokens_that_are_absent(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await raw.StringSetAsync(test.Names.Tokens[Tag], 42, TimeSpan.FromSeconds(5));

        OpenedEntry opened = await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));

        Assert.True(opened.HasLease);
        Assert.False(opened.IsHeld);
        Assert.True(opened.Snapshot.Envelope.IsEmpty);
        Assert.Equal([101, 102, 42], opened.Snapshot.Tokens);
        Assert.Equal(7, await raw.StringGetAsync(test.Names.Lease));
        await LivesAsync(raw, test.Names.Lease, TimeSpan.FromSeconds(10));
        foreach (byte[] token in test.Names.Tokens)
        {
            await LivesAsync(raw, token, TimeSpan.FromMinutes(5));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_second_loader_gets_no_lease_but_the_same_tokens_and_the_stored_value(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase _) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));
        await test.Get(test.Store.CommitAsync(test.Names, Commit("loaded", releaseLease: false), Deadline));

        OpenRequest second = Opening with { LeaseId = 8, FreshTokens = [201, 202, 203] };
        OpenedEntry opened = await test.Get(test.Store.OpenAsync(test.Names, second, Deadline));

        Assert.False(opened.HasLease);
        Assert.Equal("loaded", Encoding.UTF8.GetString(opened.Snapshot.Envelope.Span));
        Assert.Equal([101, 102, 103], opened.Snapshot.Tokens);
        opened.Snapshot.Dispose();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Without_a_lease_time_no_lease_is_taken(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;

        OpenRequest request = Opening with { LeaseTime = TimeSpan.Zero };
        OpenedEntry opened = await test.Get(test.Store.OpenAsync(test.Names, request, Deadline));

        Assert.False(opened.HasLease);
        Assert.False(await raw.KeyExistsAsync(test.Names.Lease));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task A_writer_in_any_bucket_is_seen_when_opening(bool isBlocking, int bucket)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await raw.HashSetAsync(test.Name($"h{bucket}:{{#category:7}}"), "writer", 1);

        OpenedEntry opened = await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));

        Assert.True(opened.IsHeld);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_commit_stores_the_value_tells_the_tokens_and_releases_the_lease(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));
        await raw.KeyDeleteAsync(test.Names.Tokens[Own]);

        long[] tokens = await test.Get(test.Store.CommitAsync(test.Names, Commit("loaded"), Deadline));

        Assert.Equal([101, 0, 103], tokens);
        Assert.Equal("loaded", await raw.StringGetAsync(test.Names.Value));
        await LivesAsync(raw, test.Names.Value, TimeSpan.FromMilliseconds(90_500));
        Assert.False(await raw.KeyExistsAsync(test.Names.Lease));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_commit_keeps_a_lease_that_may_be_anothers(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await raw.StringSetAsync(test.Names.Lease, 99);

        await test.Get(test.Store.CommitAsync(test.Names, Commit("loaded", releaseLease: false), Deadline));

        Assert.Equal(99, await raw.StringGetAsync(test.Names.Lease));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_lease_is_ended_at_once_or_after_what_remains(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));

        await test.End(test.Store.EndLeaseAsync(test.Names, TimeSpan.FromSeconds(1), Deadline));
        await LivesAsync(raw, test.Names.Lease, TimeSpan.FromSeconds(1));

        await test.End(test.Store.EndLeaseAsync(test.Names, TimeSpan.Zero, Deadline));
        Assert.False(await raw.KeyExistsAsync(test.Names.Lease));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_lease_is_returned_if_it_is_ours(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await test.End(test.Store.ReturnLeaseAsync(test.Names, 7, Deadline));
        await raw.StringSetAsync(test.Names.Lease, 7, TimeSpan.FromSeconds(60));

        await test.End(test.Store.ReturnLeaseAsync(test.Names, 8, Deadline));
        Assert.Equal(7, await raw.StringGetAsync(test.Names.Lease));

        await test.End(test.Store.ReturnLeaseAsync(test.Names, 7, Deadline));
        Assert.False(await raw.KeyExistsAsync(test.Names.Lease));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Something_foreign_at_a_name_is_no_value_and_no_token_and_is_told_once(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await raw.ListLeftPushAsync(test.Names.Value, "foreign");
        await raw.ListLeftPushAsync(test.Names.Tokens[Own], "foreign");

        using EntrySnapshot snapshot = await test.Get(test.Store.ReadAsync(test.Names, Deadline));
        OpenedEntry opened = await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));

        Assert.True(snapshot.Envelope.IsEmpty);
        Assert.True(opened.Snapshot.Envelope.IsEmpty);
        if (!KeepsTypesApart)
        {
            Assert.Equal([101, 0, 103], opened.Snapshot.Tokens);
            await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));
            Assert.StartsWith(
                $"18 {test.Namespace}:d:{{Shop.Get:…}} in Redis is no token",
                Assert.Single(test.Log.Messages),
                StringComparison.Ordinal
            );
        }

        await test.End(test.Store.InvalidateAsync([test.Names.Tokens[Own]], Deadline));
        await test.Get(test.Store.CommitAsync(test.Names, Commit("loaded"), Deadline));
        OpenedEntry healed = await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));
        Assert.Equal([101, 102, 103], healed.Snapshot.Tokens);
        Assert.Equal("loaded", Encoding.UTF8.GetString(healed.Snapshot.Envelope.Span));
        healed.Snapshot.Dispose();
    }

    private protected async Task<(StoreUnderTest Test, IDatabase Raw)> StartAsync(bool isBlocking)
    {
        StoreUnderTest test = new(await server.ConfigurationAsync(), isBlocking);
        return (await test.ConnectedAsync(), await server.RawAsync());
    }

    private static async Task LivesAsync(IDatabase raw, RedisKey key, TimeSpan life)
    {
        TimeSpan? left = await raw.KeyTimeToLiveAsync(key);
        Assert.NotNull(left);
        Assert.InRange(left.Value, life - TimeSpan.FromSeconds(2), life);
    }
}
