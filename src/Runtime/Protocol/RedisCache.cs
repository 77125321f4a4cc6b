using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cachewright.Protocol;

/// <summary>The cache on Redis.</summary>
internal sealed class RedisCache : ICache, IDisposable, IAsyncDisposable
{
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
    }

    public ValueTask InvalidateTagAsync(CacheTag tag, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    public ValueTask InvalidateEverythingAsync(CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    public void Dispose() { }

    public ValueTask DisposeAsync() => default;
}
