using System.ComponentModel;
using Cachewright.Values;

namespace Cachewright.CompilerServices;

/// <summary>What a <see cref="CachedAttribute"/> says, with all defaults applied. The generator emits one per cached method.</summary>
/// <typeparam name="TKey">The method's key struct.</typeparam>
/// <typeparam name="TValue">The method's result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CachedMethodDefinition<TKey, TValue>
    where TKey : struct, ICallKey
{
    /// <summary>The method's identity in keys: <c>Shop.ProductCatalog.GetAsync</c>, with parameter types where overloaded.</summary>
    public required string Name { get; init; }

    /// <summary>Reads and writes the value; null where a generic result was not named by <see cref="CacheValueAttribute"/>: calls run uncached.</summary>
    public required ValueCodec<TValue>? Codec { get; init; }

    /// <summary>The life of an entry from the start of its load. With <see cref="TtlFrom"/>: not used.</summary>
    public TimeSpan Ttl { get; init; }

    /// <summary>The life of a cached null; zero: nulls are not stored.</summary>
    public required TimeSpan NullTtl { get; init; }

    /// <summary>The longest life that <see cref="TtlFrom"/> may give; without it, the same as <see cref="Ttl"/>.</summary>
    public required TimeSpan MaxTtl { get; init; }

    /// <summary>Up to this percent of the TTL is added or taken away.</summary>
    public int JitterPercent { get; init; }

    /// <summary>The number of tags that the key struct writes, 0 to 14.</summary>
    public int TagCount { get; init; }

    /// <summary>Whether the entry has no token of its own.</summary>
    public bool TagsOnly { get; init; }

    /// <summary>Whether callers may share one instance although the codec does not prove it immutable.</summary>
    public bool Share { get; init; }

    /// <summary>The life of each single entry, where the attribute names a method for it.</summary>
    public TtlSelector<TKey, TValue>? TtlFrom { get; init; }

    /// <summary>True for results that are not stored, where the attribute names a method for it.</summary>
    public UnlessCondition<TKey, TValue>? Unless { get; init; }
}
