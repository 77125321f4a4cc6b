using Cachewright.CompilerServices;
using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Protocol;
using Cachewright.Values;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Cachewright.Runtime.Tests.Values.Shapes;

/// <inheritdoc />
internal sealed class StoredShape<T> : StoredShape
{
    private static readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    private readonly InMemoryRedis _redis;
    private readonly RedisCache _cache;
    private readonly CachedMethod<NumberKey, T> _method;
    private readonly Func<T> _load;
    private readonly EntryNames _names;
    private int _loads;

    /// <summary>Loads once.</summary>
    /// <param name="owner">The test class: several may use a shape at the same time, and metrics are the process'.</param>
    /// <param name="name">The shape.</param>
    /// <param name="load">Makes a value, always an equal one.</param>
    /// <param name="share">What <c>Share</c> says.</param>
    public StoredShape(string owner, string name, Func<T> load, bool share = false)
        : base(name)
    {
        _load = load;
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        _redis = new InMemoryRedis(clock);
        Store = new InMemoryStore(_redis);
        CachewrightOptions options = new() { Namespace = "test" };
        CacheCore core = new(options, clock, NullLogger.Instance, Store, Store, Random.Shared, static _ => { });
        _cache = new RedisCache(core, _services.GetRequiredService<IServiceScopeFactory>());
        Method = $"{owner}.{name}";
        TimeSpan ttl = TimeSpan.FromSeconds(60);
        ValueCodec<T> codec = ValueCodecs.For<T>() ?? throw new InvalidOperationException($"{typeof(T)} has no codec.");
        _method = new CachedMethod<NumberKey, T>(
            _cache,
            new CachedMethodDefinition<NumberKey, T>
            {
                Name = Method,
                Codec = codec,
                Ttl = ttl,
                NullTtl = ttl,
                MaxTtl = ttl,
                TagCount = 1,
                Share = share,
            }
        );
        _names = _method.Entries.Names.Entry(new NumberKey(1));
        FixTokens();
        Call();
        Stored = (byte[])InRedis!;
    }

    public InMemoryStore Store { get; }

    public override int Loads => _loads;

    public override string Method { get; }

    public override object? Original => _load();

    public override object? InRedis
    {
        get => _redis.Get(_names.Value);
        set
        {
            // The list of steps would grow with the calls, and by its doubling look like something that a call allocated.
            Store.Steps.Clear();
            _redis.Set(_names.Value, value!, TimeSpan.FromSeconds(60));
        }
    }

    public override void PutTokens(object foreign)
    {
        foreach (byte[] token in _names.Tokens)
        {
            _redis.Set(token, foreign, TimeSpan.FromDays(1));
        }
    }

    /// <summary>Tokens 1, 2, 3, as they were at the first load.</summary>
    public void FixTokens()
    {
        for (int index = 0; index < _names.Tokens.Length; index++)
        {
            _redis.Set(_names.Tokens[index], index + 1L, TimeSpan.FromDays(1));
        }
    }

    public override object? Call()
    {
        ValueTask<T> call = CallAsync(() => new ValueTask<T>(_load()));
        return call.IsCompleted ? call.Result : throw new InvalidOperationException("Nothing here waits for anything.");
    }

    /// <summary>Calls with a load of the test's own.</summary>
    public ValueTask<T> CallAsync(Func<ValueTask<T>> load) =>
        _method.GetValueTaskAsync(
            new NumberKey(1),
            (Shape: this, load),
            static (state, _) =>
            {
                state.Shape._loads++;
                return state.load();
            }
        );

    public override ValueTask DisposeAsync() => _cache.DisposeAsync();
}
