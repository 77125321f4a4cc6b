using Cachewright.Integration.Servers;
using Cachewright.Protocol;
using StackExchange.Redis;
using Xunit;
using static Cachewright.Integration.Redis.StoreUnderTest;

namespace Cachewright.Integration.Redis;

public sealed class RedisStoreTests(SharedRedis server) : StoreConformance(server), IClassFixture<SharedRedis>
{
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_value_that_is_too_large_is_not_copied(bool isBlocking)
    {
        (StoreUnderTest test, IDatabase raw) = await StartAsync(isBlocking);
        await using StoreUnderTest _ = test;
        await raw.StringSetAsync(test.Names.Value, new byte[MaxValueBytes + 1000]);

        using EntrySnapshot snapshot = await test.Get(test.Store.ReadAsync(test.Names, Deadline));

        Assert.True(snapshot.Envelope.IsEmpty);
        Assert.Equal(MaxValueBytes + 1000, snapshot.Length);
    }
}
