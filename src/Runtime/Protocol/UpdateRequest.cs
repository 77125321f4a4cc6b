namespace Cachewright.Protocol;

/// <summary>A write-through at work.</summary>
/// <param name="WriterId">Names this writer among the holds.</param>
/// <param name="Bucket">Which of the three buckets of holds is used: 0, 1 or 2, in rotation by time.</param>
/// <param name="HoldTime">How long a crashed writer keeps readers from storing.</param>
/// <param name="TokenLife">As in <see cref="OpenRequest"/>.</param>
/// <param name="FreshTokens">As in <see cref="OpenRequest"/>; the one at the own token's place becomes current at once.</param>
internal readonly record struct UpdateRequest(
    long WriterId,
    int Bucket,
    TimeSpan HoldTime,
    TokenLives TokenLife,
    long[] FreshTokens
);
