namespace Cachewright.Protocol;

/// <summary>What a load needs before it starts.</summary>
/// <param name="LeaseId">Names this loader in the lease.</param>
/// <param name="LeaseTime">How long others wait for it; zero: no lease is wanted.</param>
/// <param name="TokenLife">The life of tokens: longer than that of everything that depends on them.</param>
/// <param name="FreshTokens">A random token for each one that is absent.</param>
internal readonly record struct OpenRequest(long LeaseId, TimeSpan LeaseTime, TokenLives TokenLife, long[] FreshTokens);
