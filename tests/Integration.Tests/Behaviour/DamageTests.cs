using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>What others do to our keys: eviction, redis-cli, garbage. The next call loads, overwrites, and the one after it is a hit.</summary>
public sealed class DamageTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    public static TheoryData<string> ForeignTypes() => ["list", "hash", "set", "sorted set", "stream"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_whose_own_token_is_deleted_is_loaded_again()
    {
        await using TwoNodes nodes = await CachedAsync();

        Assert.True(await nodes.Redis.KeyDeleteAsync(nodes.Token(nodes.A.Entries.List.KeyFor(7, 1))));

        await AssertReloadedAsync(nodes);
    }

    [Fact]
    public async Task An_entry_whose_tag_is_deleted_is_loaded_again()
    {
        await using TwoNodes nodes = await CachedAsync();

        Assert.True(await nodes.Redis.KeyDeleteAsync(nodes.Token("#category:7")));

        await AssertReloadedAsync(nodes);
    }

    [Fact]
    public async Task An_entry_whose_method_token_is_deleted_is_loaded_again()
    {
        await using TwoNodes nodes = await CachedAsync();
        RedisKey token = Assert.Single(
            await nodes.KeysAsync("d"),
            key => key.ToString().Contains("{@catalog.ListAsync/", StringComparison.Ordinal)
        );

        Assert.True(await nodes.Redis.KeyDeleteAsync(token));

        await AssertReloadedAsync(nodes);
    }

    [Fact]
    public async Task A_value_that_was_evicted_is_loaded_again()
    {
        await using TwoNodes nodes = await CachedAsync();

        Assert.True(await nodes.Redis.KeyDeleteAsync(await nodes.ValueKeyAsync()));

        await AssertReloadedAsync(nodes);
    }

    [Fact]
    public async Task An_entry_survives_that_nothing_is_deleted()
    {
        await using TwoNodes nodes = await CachedAsync();

        await nodes.Redis.KeyDeleteAsync(nodes.Token("#category:8"));

        Assert.Single(await nodes.A.Catalog.ListAsync(7, 1));
        Assert.Equal(1, nodes.Database.Reads);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("a long text that is no envelope, whatever one may think of it, and whoever wrote it there")]
    public async Task A_value_overwritten_with_garbage_is_a_miss(string garbage)
    {
        await using TwoNodes nodes = await CachedAsync();

        await nodes.Redis.StringSetAsync(await nodes.ValueKeyAsync(), garbage, TimeSpan.FromHours(1));

        await AssertReloadedAsync(nodes);
    }

    [Fact]
    public async Task A_value_with_a_flipped_bit_or_cut_short_is_a_miss()
    {
        await using TwoNodes nodes = await CachedAsync();
        RedisKey key = await nodes.ValueKeyAsync();
        byte[] whole = (await nodes.Redis.StringGetAsync(key))!;
        for (int index = 0; index < whole.Length; index += 5)
        {
            byte[] flipped = [.. whole];
            flipped[index] ^= 1;
            await nodes.Redis.StringSetAsync(key, flipped, TimeSpan.FromHours(1));
            Assert.False((await nodes.B.Entries.List.PeekAsync(7, 1, Stop)).Found, $"byte {index}");
            await nodes.Redis.StringSetAsync(key, whole.AsMemory(0, index), TimeSpan.FromHours(1));
            Assert.False((await nodes.B.Entries.List.PeekAsync(7, 1, Stop)).Found, $"first {index} bytes");
        }

        await nodes.Redis.StringSetAsync(key, whole, TimeSpan.FromHours(1));
        Assert.True((await nodes.B.Entries.List.PeekAsync(7, 1, Stop)).Found);
    }

    [Fact]
    public async Task A_value_of_another_entry_is_a_miss()
    {
        await using TwoNodes nodes = await CachedAsync();
        RedisKey key = await nodes.ValueKeyAsync();
        string other = key.ToString().Replace(":7:1}", ":7:2}", StringComparison.Ordinal);
        await nodes.A.Catalog.ListAsync(7, 2);
        await nodes.Redis.StringSetAsync(key, await nodes.Redis.StringGetAsync(other), TimeSpan.FromHours(1));

        int reads = nodes.Database.Reads;
        await nodes.B.Catalog.ListAsync(7, 1);

        Assert.Equal(reads + 1, nodes.Database.Reads);
    }

    [Theory]
    [MemberData(nameof(ForeignTypes))]
    public async Task Another_type_where_the_value_should_be_is_overwritten(string type)
    {
        await using TwoNodes nodes = await CachedAsync();
        RedisKey key = await nodes.ValueKeyAsync();
        await nodes.Redis.KeyDeleteAsync(key);
        await PutForeignAsync(nodes.Redis, key, type);

        await AssertReloadedAsync(nodes);
    }

    [Theory]
    [MemberData(nameof(ForeignTypes))]
    public async Task Another_type_where_a_token_should_be_costs_loads_until_it_is_gone(string type)
    {
        await using TwoNodes nodes = await CachedAsync();
        RedisKey token = nodes.Token(nodes.A.Entries.List.KeyFor(7, 1));
        await nodes.Redis.KeyDeleteAsync(token);
        await PutForeignAsync(nodes.Redis, token, type);

        Assert.Single(await nodes.A.Catalog.ListAsync(7, 1));
        Assert.Single(await nodes.B.Catalog.ListAsync(7, 1));
        Assert.Equal(3, nodes.Database.Reads);

        await nodes.Redis.KeyDeleteAsync(token);
        await AssertReloadedAsync(nodes);
    }

    [Fact]
    public async Task A_token_with_a_foreign_text_costs_loads_until_it_is_invalidated()
    {
        await using TwoNodes nodes = await CachedAsync();
        RedisKey token = nodes.Token(nodes.A.Entries.List.KeyFor(7, 1));
        await nodes.Redis.StringSetAsync(token, "foreign", TimeSpan.FromHours(1));

        Assert.Single(await nodes.A.Catalog.ListAsync(7, 1));
        Assert.Single(await nodes.B.Catalog.ListAsync(7, 1));
        Assert.Equal(3, nodes.Database.Reads);

        await nodes.A.Entries.List.InvalidateAsync(7, 1, Stop);
        await AssertReloadedAsync(nodes);
    }

    private static Task PutForeignAsync(IDatabase redis, RedisKey key, string type) =>
        type switch
        {
            "list" => redis.ListRightPushAsync(key, "foreign"),
            "hash" => redis.HashSetAsync(key, "field", "foreign"),
            "set" => redis.SetAddAsync(key, "foreign"),
            "sorted set" => redis.SortedSetAddAsync(key, "foreign", 1),
            "stream" => redis.StreamAddAsync(key, "field", "foreign"),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };

    private async Task<TwoNodes> CachedAsync()
    {
        TwoNodes nodes = await TwoNodes.StartAsync(redis);
        nodes.Database.Put(new Product(1, "apple", 7));
        await nodes.A.Catalog.ListAsync(7, 1);
        return nodes;
    }

    private static async Task AssertReloadedAsync(TwoNodes nodes)
    {
        int reads = nodes.Database.Reads;
        Assert.Single(await nodes.B.Catalog.ListAsync(7, 1));
        Assert.Equal(reads + 1, nodes.Database.Reads);
        Assert.Single(await nodes.A.Catalog.ListAsync(7, 1));
        Assert.Equal(reads + 1, nodes.Database.Reads);
    }
}
