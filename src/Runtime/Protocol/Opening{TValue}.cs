namespace Cachewright.Protocol;

/// <summary>What is known when a load is about to begin.</summary>
/// <param name="Tokens">The captured tokens.</param>
/// <param name="CanStore">Whether every token was captured, and no writer is at work.</param>
/// <param name="HasLease">Whether other processes wait for us.</param>
/// <param name="Asked">When the lease was asked for.</param>
/// <param name="Found">The end of the flight, if somebody else has stored a value meanwhile.</param>
internal readonly record struct Opening<TValue>(
    long[] Tokens,
    bool CanStore,
    bool HasLease,
    LoadTime Asked,
    FlightEnd<TValue>? Found = null
);
