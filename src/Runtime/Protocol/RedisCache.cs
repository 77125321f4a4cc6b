using Cachewright.CompilerServices;
using Cachewright.DependencyInjection;
using Cachewright.Diagnostics;
using Cachewright.Keys;
using Cachewright.Redis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cachewright.Protocol;

/// <summary>The cache on Redis: owns the connection and everything that all methods share.</summary>
internal sealed class RedisCache : ICache, IDisposable, IAsyncDisposable
{
    private readonly RedisConnection? _connection;
    private readonly Decorations? _decorations;

    /// <summary>Makes the connection, which is opened when it is first used.</summary>
    public RedisCache(
        CachewrightOptions options,
        TimeProvider timeProvider,
        ILoggerFactory loggerFactory,
        IServiceScopeFactory scopeFactory
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentNullException.ThrowIfNull(loggerFactory);
        ArgumentNullException.ThrowIfNull(scopeFactory);
        string keyNamespace = options.Namespace!;
        SafeLogger logger = new(loggerFactory.CreateLogger("Cachewright"));
        _connection = new RedisConnection(
            RedisConfiguration.Parse(options.Configuration, keyNamespace, options.ConfigureClient),
            new ConnectionLog(logger),
            timeProvider
        );
        ForeignKeyLog foreignKeys = new(logger);
        Tags = new TagNames(keyNamespace);
        Scopes = scopeFactory;
        Core = new CacheCore(
            options,
            timeProvider,
            logger,
            new RedisStore(_connection, keyNamespace, isBlocking: false, options.MaxValueBytes, foreignKeys),
            new RedisStore(_connection, keyNamespace, isBlocking: true, options.MaxValueBytes, foreignKeys),
            Random.Shared,
            static work => ThreadPool.UnsafeQueueUserWorkItem(static work => work(), work, preferLocal: false)
        );
        _connection.Started += Core.Pool.Start;
        _connection.Reconnected += Core.Reconnected;
        _decorations = DecorationsOf(scopeFactory);
        Core.KnownTokens = KnownTokens;
    }

    /// <summary>Uses what it is given; tests put a double of Redis into it.</summary>
    public RedisCache(CacheCore core, IServiceScopeFactory scopeFactory)
    {
        Core = core;
        Scopes = scopeFactory;
        Tags = new TagNames(core.Options.Namespace!);
        _decorations = DecorationsOf(scopeFactory);
        Core.KnownTokens = KnownTokens;
    }

    /// <summary>What all methods share.</summary>
    public CacheCore Core { get; }

    /// <summary>Names tags.</summary>
    public TagNames Tags { get; }

    /// <summary>Where refreshes get their instances from.</summary>
    public IServiceScopeFactory Scopes { get; }

    /// <summary>The cache behind the interface that applications see.</summary>
    /// <exception cref="ArgumentException">It is somebody else's.</exception>
    public static RedisCache Of(ICache cache)
    {
        ArgumentNullException.ThrowIfNull(cache);
        return cache as RedisCache
            ?? throw new ArgumentException(
                $"{cache.GetType()} can't cache methods: use the ICache that AddCachewright registers.",
                nameof(cache)
            );
    }

    /// <inheritdoc />
    public ValueTask InvalidateTagAsync(CacheTag tag, CancellationToken cancellationToken = default) =>
        InvalidateAsync([Tags.Token(tag)], cancellationToken);

    /// <inheritdoc />
    public ValueTask InvalidateEverythingAsync(CancellationToken cancellationToken = default) =>
        InvalidateAsync(KnownTokens(), cancellationToken);

    /// <summary>Invalidates tokens; a caller that leaves does not stop it.</summary>
    public ValueTask InvalidateAsync(IReadOnlyCollection<byte[]> tokens, CancellationToken cancellationToken)
    {
        ValueTask invalidation = Core.Invalidator.InvalidateAsync(tokens, Core.Async, Core.StartDeadline());
        return cancellationToken.CanBeCanceled && !invalidation.IsCompleted
            ? new ValueTask(invalidation.AsTask().WaitAsync(cancellationToken))
            : invalidation;
    }

    /// <summary>The keys that the class of a method is registered under, where one key stands for all of them; else none.</summary>
    public IEnumerable<object> OtherKeys(string methodName, object? serviceKey) =>
        serviceKey is EveryServiceKey && _decorations is { } decorations
            ? CachedServices
                .All.Where(service => service.MethodNames.Contains(methodName))
                .SelectMany(decorations.KeysOf)
                .OfType<object>()
                .Distinct()
            : [];

    /// <inheritdoc />
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Core.DisposeAsync().ConfigureAwait(false);
        if (_connection is not null)
        {
            await _connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Asked for once: when the journal overflows during shutdown, the container gives nothing away any more.</summary>
    private static Decorations? DecorationsOf(IServiceScopeFactory scopes)
    {
        using IServiceScope scope = scopes.CreateScope();
        return scope.ServiceProvider.GetService<Decorations>();
    }

    private HashSet<byte[]> KnownTokens()
    {
        HashSet<byte[]> tokens = new(Core.MethodTokens, TokenComparer.Instance);
        foreach (CachedService service in CachedServices.All)
        {
            foreach (object? serviceKey in _decorations?.KeysOf(service) ?? [null])
            {
                tokens.UnionWith(TokensOf(service, serviceKey));
            }
        }

        return tokens;
    }

    private IEnumerable<byte[]> TokensOf(CachedService service, object? serviceKey) =>
        service.MethodNames.SelectMany(method =>
            new MethodNames(Core.Options.Namespace!, method, serviceKey, "", 0, false).AllTokens
        );
}
