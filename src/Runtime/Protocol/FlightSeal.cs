namespace Cachewright.Protocol;

/// <summary>A moment in a flight that vouches for its result, for everybody who called before.</summary>
/// <param name="Number">Counts the seals of a flight, from 1.</param>
/// <param name="IsAwaited">Whether somebody else has called so far.</param>
internal readonly record struct FlightSeal(int Number, bool IsAwaited);
