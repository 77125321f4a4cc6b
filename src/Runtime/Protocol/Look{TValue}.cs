namespace Cachewright.Protocol;

/// <summary>What a look into Redis found.</summary>
/// <param name="IsFound">Whether a valid entry was there.</param>
/// <param name="Value">Its value.</param>
/// <param name="Access">Whether Redis may be asked further.</param>
internal readonly record struct Look<TValue>(bool IsFound, TValue? Value, RedisAccess Access);
