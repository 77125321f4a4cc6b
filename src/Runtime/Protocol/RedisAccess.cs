namespace Cachewright.Protocol;

/// <summary>Whether a call may ask Redis.</summary>
internal enum RedisAccess
{
    /// <summary>It may.</summary>
    Open,

    /// <summary>It must not: an invalidation of this process has not reached Redis, so what is there may be old.</summary>
    Gated,

    /// <summary>It would be of no use: Redis does not answer.</summary>
    Away,
}
