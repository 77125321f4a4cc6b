namespace Cachewright.Generator;

/// <summary>Every name of the runtime and of the framework that the generator mentions, once.</summary>
internal static class KnownNames
{
    public const string CachedAttribute = "Cachewright.CachedAttribute";
    public const string InvalidatesCacheAttribute = "Cachewright.InvalidatesCacheAttribute";
    public const string UpdatesCacheAttribute = "Cachewright.UpdatesCacheAttribute";
    public const string CacheDefaultsAttribute = "Cachewright.CacheDefaultsAttribute";
    public const string CacheKeyIgnoreAttribute = "Cachewright.CacheKeyIgnoreAttribute";
    public const string CacheValueAttribute = "Cachewright.CacheValueAttribute";
    public const string ICache = "Cachewright.ICache";
    public const string ICacheKey = "Cachewright.ICacheKey";
}
