using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Nodes;

/// <summary>The shop on two nodes, over one database and one Redis, in a namespace of its own.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private TwoNodes(RedisServer server, IDatabase redis, Action<IServiceCollection>? register)
    {
        Server = server;
        Redis = redis;
        A = NewNode(Namespace, register);
        B = NewNode(Namespace, register);
    }

    public string Namespace { get; } = "shop" + Guid.NewGuid().ToString("N")[..8];

    public ShopDatabase Database { get; } = new();

    public Node A { get; }

    public Node B { get; }

    public RedisServer Server { get; }

    /// <summary>Redis as it is seen with redis-cli.</summary>
    public IDatabase Redis { get; }

    /// <summary>Starts both, with so much time for Redis that a busy machine does not show.</summary>
    public static async Task<TwoNodes> StartAsync(SharedRedis redis, Action<IServiceCollection>? register = null)
    {
        IDatabase raw = await redis.RawAsync();
        return new TwoNodes(await redis.GetAsync(), raw, register);
    }

    /// <summary>Another node, in whatever namespace.</summary>
    public Node NewNode(string keyNamespace, Action<IServiceCollection>? register = null) =>
        new(
            keyNamespace,
            Database,
            options =>
            {
                options.Configuration = $"{Server.Configuration},asyncTimeout=10000,syncTimeout=10000";
                options.CacheBudget = TimeSpan.FromSeconds(15);
            },
            register
        );

    /// <summary>The names of all keys in Redis, of one kind: "v", "d", ….</summary>
    public async Task<List<RedisKey>> KeysAsync(string kind = "*")
    {
        List<RedisKey> keys = [];
        IServer server = Redis.Multiplexer.GetServers()[0];
        await foreach (RedisKey key in server.KeysAsync(pattern: $"{Namespace}:{kind}:*"))
        {
            keys.Add(key);
        }

        return keys;
    }

    /// <summary>The name of the only value.</summary>
    public async Task<RedisKey> ValueKeyAsync() => Assert.Single(await KeysAsync("v"));

    /// <summary>The name of a token: of an entry, or "#tag".</summary>
    public RedisKey Token(string dependency) => $"{Namespace}:d:{{{dependency}}}";

    /// <summary>Watches the commands of both nodes.</summary>
    public async Task<CommandWatch> WatchAsync() => new(await Server.MonitorAsync(), Namespace);

    /// <summary>
    /// Waits until so many calls have looked and wait for the load now. Redis answers a connection in order, so when it has answered a later
    /// question, the callers know that they missed.
    /// </summary>
    public async Task WaitingAsync(CommandWatch watch, int calls)
    {
        await watch.ReadAsync(calls);
        for (int question = 0; question < 5; question++)
        {
            await A.Entries.Get.PeekAsync(-1, TestContext.Current.CancellationToken);
            await B.Entries.Get.PeekAsync(-1, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
    }
}
