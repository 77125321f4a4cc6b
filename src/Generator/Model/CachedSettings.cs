namespace Cachewright.Generator.Model;

/// <summary>What a <c>[Cached]</c> says in numbers and switches, with the defaults of class and assembly applied. Times in seconds.</summary>
internal sealed record CachedSettings(int Ttl, int NullTtl, int MaxTtl, int Jitter, bool TagsOnly, bool Share);
