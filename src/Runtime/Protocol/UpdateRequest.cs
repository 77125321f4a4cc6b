namespace Cachewright.Protocol;

/// <summary>A write-through at work.</summary>
/// <param name="Hold">How it announces itself.</param>
/// <param name="TokenLife">As in <see cref="OpenRequest"/>.</param>
/// <param name="FreshTokens">As in <see cref="OpenRequest"/>; the one at the own token's place becomes current at once.</param>
internal readonly record struct UpdateRequest(HoldRequest Hold, TokenLives TokenLife, long[] FreshTokens);
