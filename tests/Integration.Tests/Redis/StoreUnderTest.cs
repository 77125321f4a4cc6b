using System.Text;
using Cachewright.Diagnostics;
using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Redis;
using Xunit;

namespace Cachewright.Integration.Redis;

/// <summary>A store in a namespace of its own, the names of one entry (method, own token, one tag), and raw access beside it.</summary>
internal sealed class StoreUnderTest : IAsyncDisposable
{
    public const int Method = 0;
    public const int Own = 1;
    public const int Tag = 2;

    public static readonly long[] FreshTokens = [101, 102, 103];

    /// <summary>The largest payload that is read.</summary>
    public const int MaxValueBytes = 1000;

    private readonly bool _isBlocking;

    public StoreUnderTest(string configuration, bool isBlocking)
    {
        _isBlocking = isBlocking;
        Namespace = "test" + Guid.NewGuid().ToString("N")[..8];
        Connection = new RedisConnection(RedisConfiguration.Parse(configuration, "cachewright-tests"));
        Store = new RedisStore(Connection, Namespace, isBlocking, MaxValueBytes, new ForeignKeyLog(Log));
        Names = new EntryNames(
            Name("v:00000000:{Shop.Get:1}"),
            [Name("d:{@Shop.Get/3}"), Name("d:{Shop.Get:1}"), Name("d:{#category:7}")],
            1,
            Namespace.Length + 1
        );
    }

    public string Namespace { get; }

    public RedisConnection Connection { get; }

    public RedisStore Store { get; }

    /// <summary>What the store told.</summary>
    public EventList Log { get; } = new();

    public EntryNames Names { get; }

    /// <summary>One second, as calls have by default.</summary>
    public static CallDeadline Deadline => After(TimeSpan.FromSeconds(1));

    public static OpenRequest Opening =>
        new(LeaseId: 7, TimeSpan.FromSeconds(10), TokenLife: TimeSpan.FromMinutes(5), FreshTokens);

    public static HoldRequest Holding => new(WriterId: 55, Bucket: 1, TimeSpan.FromSeconds(30));

    public static UpdateRequest Updating => new(Holding, TokenLife: TimeSpan.FromMinutes(5), FreshTokens);

    public static CallDeadline After(TimeSpan budget) => CallDeadline.Start(TimeProvider.System, budget);

    public static CommitRequest Commit(string envelope, bool releaseLease = true) =>
        new(Encoding.UTF8.GetBytes(envelope), TimeSpan.FromMilliseconds(90_500), releaseLease);

    /// <summary>Connects, so that the commands of the handshake are over.</summary>
    public async Task<StoreUnderTest> ConnectedAsync()
    {
        await Connection.StartAsync();
        return this;
    }

    /// <summary>What a method of the store returns; in the blocking form it must have been there at once.</summary>
    public async Task<TResult> Get<TResult>(ValueTask<TResult> pending)
    {
        Assert.True(!_isBlocking || pending.IsCompleted);
        return await pending;
    }

    /// <summary>The end of a method of the store; in the blocking form it must have ended already.</summary>
    public async Task End(ValueTask pending)
    {
        Assert.True(!_isBlocking || pending.IsCompleted);
        await pending;
    }

    public byte[] Name(string rest) => Encoding.UTF8.GetBytes($"{Namespace}:{rest}");

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
