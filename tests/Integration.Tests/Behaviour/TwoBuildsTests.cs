using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Behaviour;

/// <summary>
/// A deployment: processes of two releases on one Redis, whose values have the same members in another order. Neither reads what the other one
/// wrote, and each one's invalidations hold for both.
/// </summary>
public sealed class TwoBuildsTests(SharedRedis redis) : IClassFixture<SharedRedis>
{
    private readonly string _namespace = "builds" + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task Each_release_hits_its_own_entries()
    {
        await using OtherBuild before = await StartAsync("Before");
        await using OtherBuild after = await StartAsync("After");
        await using OtherBuild second = await StartAsync("Before");

        Assert.Equal("old, label of old, 1 loads", await before.AskAsync("find old"));
        Assert.Equal("new, label of new, 1 loads", await after.AskAsync("find new"));
        Assert.Equal("old, label of old, 1 loads", await before.AskAsync("find unwanted"));
        Assert.Equal("new, label of new, 1 loads", await after.AskAsync("find unwanted"));
        Assert.Equal("old, label of old, 0 loads", await second.AskAsync("find unwanted"));
        Assert.Equal(2, await CountAsync("v"));
        Assert.Equal(1, await CountAsync("d", "*Async:1}"));
    }

    [Theory]
    [InlineData("Before", "save")]
    [InlineData("After", "save")]
    [InlineData("Before", "save-all")]
    [InlineData("After", "save-all")]
    [InlineData("Before", "tag")]
    [InlineData("After", "tag")]
    public async Task An_invalidation_by_either_release_kills_the_entries_of_both(string release, string command)
    {
        await using OtherBuild before = await StartAsync("Before");
        await using OtherBuild after = await StartAsync("After");
        await before.AskAsync("find old");
        await after.AskAsync("find new");

        await (release == "Before" ? before : after).AskAsync(command);

        Assert.Equal("old2, label of old2, 2 loads", await before.AskAsync("find old2"));
        Assert.Equal("new2, label of new2, 2 loads", await after.AskAsync("find new2"));
        Assert.Equal("old2, label of old2, 2 loads", await before.AskAsync("find unwanted"));
        Assert.Equal("new2, label of new2, 2 loads", await after.AskAsync("find unwanted"));
    }

    [Fact]
    public async Task A_write_through_by_one_release_updates_its_own_entry_and_kills_the_others()
    {
        await using OtherBuild before = await StartAsync("Before");
        await using OtherBuild after = await StartAsync("After");
        await before.AskAsync("find old");
        await after.AskAsync("find new");

        await after.AskAsync("rename renamed");

        Assert.Equal("renamed, label of renamed, 1 loads", await after.AskAsync("find unwanted"));
        Assert.Equal("renamed, label of renamed, 2 loads", await before.AskAsync("find renamed"));
    }

    private async Task<OtherBuild> StartAsync(string release) =>
        OtherBuild.Start(
            release,
            $"{await redis.ConfigurationAsync()},asyncTimeout=10000,syncTimeout=10000",
            _namespace
        );

    private async Task<int> CountAsync(string kind, string end = "*")
    {
        IDatabase raw = await redis.RawAsync();
        int count = 0;
        await foreach (RedisKey _ in raw.Multiplexer.GetServers()[0].KeysAsync(pattern: $"{_namespace}:{kind}:{end}"))
        {
            count++;
        }

        return count;
    }
}
