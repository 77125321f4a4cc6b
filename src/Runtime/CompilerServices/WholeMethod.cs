using System.ComponentModel;
using Cachewright.Keys;
using Cachewright.Protocol;

namespace Cachewright.CompilerServices;

/// <summary>
/// All entries of a generic method, whatever its type arguments: they are part of an entry's key, but the method's tokens are shared.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WholeMethod : CachedMethod
{
    private readonly RedisCache _cache;

    /// <summary>Names the method.</summary>
    /// <param name="cache">The cache that <c>AddCachewright</c> registered.</param>
    /// <param name="name">The method's identity, as in <see cref="CachedMethodDefinition{TKey, TValue}.Name"/>.</param>
    /// <param name="serviceKey">The key of a keyed registration.</param>
    /// <exception cref="ArgumentException">The cache is not the one of <c>AddCachewright</c>.</exception>
    public WholeMethod(ICache cache, string name, object? serviceKey = null)
    {
        _cache = RedisCache.Of(cache);
        AllTokens =
        [
            .. _cache
                .OtherKeys(name, serviceKey)
                .Prepend(EveryServiceKey.First(serviceKey))
                .SelectMany(key => new MethodNames(_cache.Core.Options.Namespace!, name, key, "", 0, false).AllTokens),
        ];
    }

    /// <inheritdoc />
    internal override IReadOnlyCollection<byte[]> AllTokens { get; }

    /// <inheritdoc />
    public override ValueTask InvalidateAllAsync(CancellationToken cancellationToken = default) =>
        _cache.InvalidateAsync(AllTokens, cancellationToken);
}
