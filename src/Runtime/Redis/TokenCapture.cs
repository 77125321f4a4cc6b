using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>The replies that capture one token, in the order of their commands.</summary>
/// <param name="Name">The token's name.</param>
/// <param name="Created">Whether the fresh token became current.</param>
/// <param name="Current">The current token.</param>
/// <param name="Holds">The number of buckets in which a writer holds it.</param>
internal readonly record struct TokenCapture(
    byte[] Name,
    Task<bool>? Created,
    Task<RedisValue>? Current,
    Task<long>? Holds
);
