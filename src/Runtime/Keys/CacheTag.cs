namespace Cachewright.Keys;

/// <summary>A tag, in the bytes that it has in Redis.</summary>
public readonly struct CacheTag;
