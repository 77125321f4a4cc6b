namespace Cachewright.Diagnostics;

/// <summary>Why a call got nothing from the cache.</summary>
internal enum MissReason
{
    /// <summary>It did.</summary>
    None,

    /// <summary>Nothing was stored.</summary>
    Cold,

    /// <summary>The value is gone and its own token is still there: it has expired or was evicted, or another caller is loading it.</summary>
    Expired,

    /// <summary>One of the tokens is gone or another one: the entry was invalidated.</summary>
    Token,

    /// <summary>Another release wrote it.</summary>
    Schema,

    /// <summary>The bytes could not be read.</summary>
    Corrupt,

    /// <summary>What is stored is larger than <see cref="CachewrightOptions.MaxValueBytes"/> allows.</summary>
    TooLarge,

    /// <summary>The call did not ask: it is inside a transaction, or an invalidation is still pending.</summary>
    Bypass,

    /// <summary>Redis did not answer.</summary>
    RedisError,
}
