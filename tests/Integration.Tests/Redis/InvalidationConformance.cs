using Cachewright.Integration.Servers;
using Cachewright.Protocol;
using StackExchange.Redis;
using Xunit;
using static Cachewright.Integration.Redis.StoreUnderTest;

namespace Cachewright.Integration.Redis;

/// <summary>Invalidation and write-through, in both forms and on each kind of server, against the effects that raw commands see.</summary>
public abstract class InvalidationConformance(SharedServer server)
{
    public static TheoryData<bool> Forms => [false, true];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_invalidation_deletes_the_tokens_and_publishes_their_hashes(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        using InvalidationListener listener = await InvalidationListener.StartAsync(raw, test.Namespace);
        await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));

        await test.End(test.Store.InvalidateAsync([test.Names.Tokens[Own], test.Names.Tokens[Tag]], Deadline));

        Assert.True(await raw.KeyExistsAsync(test.Names.Tokens[Method]));
        Assert.False(await raw.KeyExistsAsync(test.Names.Tokens[Own]));
        Assert.False(await raw.KeyExistsAsync(test.Names.Tokens[Tag]));
        await listener.HearAsync("Shop.Get:1", "#category:7");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_update_announces_its_writer_and_renews_the_own_token(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await raw.StringSetAsync(test.Names.Tokens[Own], 5);
        await raw.StringSetAsync(test.Names.Tokens[Tag], 42);

        StartedUpdate started = await test.Get(test.Store.StartUpdateAsync(test.Names, Updating, Deadline));

        Assert.True(started.IsAlone);
        Assert.Equal([101, 102, 42], started.Tokens);
        Assert.Equal(102, await raw.StringGetAsync(test.Names.Tokens[Own]));
        RedisKey hold = test.Name("h1:{Shop.Get:1}");
        Assert.Equal([55], await raw.HashKeysAsync(hold));
        Assert.InRange((await raw.KeyTimeToLiveAsync(hold))!.Value.TotalSeconds, 28, 30);
        Assert.True(await test.Get(test.Store.IsHeldAsync(test.Names, Updating, Deadline)));
        OpenedEntry reader = await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));
        Assert.True(reader.IsHeld);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_second_writer_is_not_alone_whichever_bucket_it_uses(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase _) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await test.Get(test.Store.StartUpdateAsync(test.Names, Updating, Deadline));

        UpdateRequest second = Updating with { Hold = Holding with { WriterId = 56, Bucket = 2 } };
        StartedUpdate started = await test.Get(test.Store.StartUpdateAsync(test.Names, second, Deadline));

        Assert.False(started.IsAlone);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_write_through_is_not_alone_beside_a_fence_on_its_method_or_tag(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase _) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        foreach (byte[] token in new[] { test.Names.Tokens[0], test.Names.Tokens[2] })
        {
            HoldRequest fence = Holding with { WriterId = 57 };
            await test.End(test.Store.HoldAsync([token], fence, Deadline));
            StartedUpdate beside = await test.Get(test.Store.StartUpdateAsync(test.Names, Updating, Deadline));
            await test.End(test.Store.EndUpdateAsync(test.Names, Updating, null, Deadline));

            await test.End(test.Store.ReleaseAsync([token], fence, Deadline));
            StartedUpdate after = await test.Get(test.Store.StartUpdateAsync(test.Names, Updating, Deadline));
            await test.End(test.Store.EndUpdateAsync(test.Names, Updating, null, Deadline));

            Assert.Equal((false, true), (beside.IsAlone, after.IsAlone));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_update_with_a_value_stores_it_and_keeps_the_token(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await test.Get(test.Store.StartUpdateAsync(test.Names, Updating, Deadline));

        await test.End(test.Store.EndUpdateAsync(test.Names, Updating, Commit("written"), Deadline));

        Assert.Equal("written", await raw.StringGetAsync(test.Names.Value));
        Assert.Equal(102, await raw.StringGetAsync(test.Names.Tokens[Own]));
        Assert.False(await raw.KeyExistsAsync(test.Name("h1:{Shop.Get:1}")));
        Assert.False(await test.Get(test.Store.IsHeldAsync(test.Names, Updating, Deadline)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_update_without_a_value_deletes_the_token(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await test.Get(test.Store.StartUpdateAsync(test.Names, Updating, Deadline));

        await test.End(test.Store.EndUpdateAsync(test.Names, Updating, null, Deadline));

        Assert.False(await raw.KeyExistsAsync(test.Names.Value));
        Assert.False(await raw.KeyExistsAsync(test.Names.Tokens[Own]));
        Assert.False(await raw.KeyExistsAsync(test.Name("h1:{Shop.Get:1}")));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_fence_over_several_slots_is_seen_by_readers_and_given_back(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        HoldRequest request = new(WriterId: 55, Bucket: 2, TimeSpan.FromSeconds(30));
        await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline));

        await test.End(test.Store.HoldAsync(test.Names.Tokens, request, Deadline));
        Assert.False(await raw.KeyExistsAsync(test.Names.Tokens[Tag]));
        Assert.True((await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline))).IsHeld);
        StartedUpdate update = await test.Get(test.Store.StartUpdateAsync(test.Names, Updating, Deadline));
        Assert.False(update.IsAlone);
        await test.End(test.Store.EndUpdateAsync(test.Names, Updating, null, Deadline));

        await test.End(test.Store.ReleaseAsync(test.Names.Tokens, request, Deadline));
        Assert.False(await raw.KeyExistsAsync(test.Names.Tokens[Tag]));
        Assert.False((await test.Get(test.Store.OpenAsync(test.Names, Opening, Deadline))).IsHeld);
    }

    private async Task<(StoreUnderTest Test, IDatabase Raw)> StartAsync(bool isBlocking)
    {
        StoreUnderTest test = new(await server.ConfigurationAsync(), isBlocking);
        return (await test.ConnectedAsync(), await server.RawAsync());
    }
}
