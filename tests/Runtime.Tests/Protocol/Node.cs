using Cachewright.CompilerServices;
using Cachewright.Keys;
using Cachewright.Protocol;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Cachewright.Runtime.Tests.Protocol;

/// <summary>A process with one cached method; several can share a Redis.</summary>
internal sealed class Node : IAsyncDisposable
{
    private static readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    public Node(
        FakeTimeProvider? clock = null,
        InMemoryRedis? redis = null,
        CachedMethodDefinition<NumberKey, Box?>? definition = null,
        CachewrightOptions? options = null,
        ILogger? logger = null
    )
    {
        Clock = clock ?? new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        Redis = redis ?? new InMemoryRedis(Clock);
        Store = new InMemoryStore(Redis);
        options ??= new CachewrightOptions();
        options.Namespace = "test";
        CacheCore core = new(
            options,
            Clock,
            logger ?? NullLogger.Instance,
            Store,
            Store,
            Random.Shared,
            QueuedWork.Add
        );
        Cache = new RedisCache(core, _services.GetRequiredService<IServiceScopeFactory>());
        Method = new CachedMethod<NumberKey, Box?>(Cache, definition ?? Definition());
    }

    public FakeTimeProvider Clock { get; }

    public InMemoryRedis Redis { get; }

    public InMemoryStore Store { get; }

    public RedisCache Cache { get; }

    public CachedMethod<NumberKey, Box?> Method { get; }

    /// <summary>What the circuit wanted to run on the thread pool.</summary>
    public List<Action> QueuedWork { get; } = [];

    public static CachedMethodDefinition<NumberKey, Box?> Definition(
        BoxCodec? codec = null,
        TtlSelector<NumberKey, Box?>? ttlFrom = null,
        UnlessCondition<NumberKey, Box?>? unless = null,
        int nullTtl = 60,
        int jitter = 0
    ) =>
        new()
        {
            Name = "Numbers.GetAsync",
            Codec = codec ?? new BoxCodec(),
            Ttl = TimeSpan.FromSeconds(60),
            NullTtl = TimeSpan.FromSeconds(nullTtl),
            MaxTtl = TimeSpan.FromSeconds(60),
            TagCount = 1,
            TtlFrom = ttlFrom,
            Unless = unless,
            JitterPercent = jitter,
        };

    public EntryNames Names(int id = 1) => Method.Entries.Names.Entry(new NumberKey(id));

    /// <summary>Calls the method with a body that returns a text at once.</summary>
    public Task<string?> CallAsync(string? body, int id = 1) =>
        CallAsync(() => Task.FromResult<Box?>(body is null ? null : new Box(body)), id);

    public async Task<string?> CallAsync(Func<Task<Box?>> body, int id = 1) => (await BoxAsync(body, id))?.Text;

    public Task<Box?> BoxAsync(Func<Task<Box?>> body, int id = 1) => LeaveAsync(body, CancellationToken.None, id);

    /// <summary>Calls with a token to leave by.</summary>
    public Task<Box?> LeaveAsync(Func<Task<Box?>> body, CancellationToken leave, int id = 1) =>
        Method.GetAsync(new NumberKey(id), body, static (load, _) => new ValueTask<Box?>(load()), leave);

    public async Task InvalidateAsync(int id = 1) => await Method.InvalidateAsync(new NumberKey(id));

    public async Task SetAsync(string text) => await Method.SetAsync(new NumberKey(1), new Box(text));

    public async Task<CachePeek<Box?>> PeekAsync() => await Method.PeekAsync(new NumberKey(1));

    /// <summary>Lets the journal send what it has.</summary>
    /// <param name="isWaiting">Whether it waits for its next attempt, so that time has to pass.</param>
    public async Task DrainAsync(bool isWaiting = false)
    {
        while (Cache.Core.Journal.Pending > 0)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(isWaiting ? 100 : 0));
            await Task.Yield();
        }
    }

    public ValueTask DisposeAsync() => Cache.DisposeAsync();
}
