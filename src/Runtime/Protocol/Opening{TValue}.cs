namespace Cachewright.Protocol;

/// <summary>What is known when a load is about to begin.</summary>
/// <param name="Tokens">The captured tokens.</param>
/// <param name="CanStore">Whether every token was captured, and no writer is at work.</param>
/// <param name="LeaseId">Names us in the lease; 0: we have none.</param>
/// <param name="Asked">When the lease was asked for.</param>
/// <param name="Found">The end of the flight, if somebody else has stored a value meanwhile.</param>
internal readonly record struct Opening<TValue>(
    long[] Tokens,
    bool CanStore,
    long LeaseId,
    LoadTime Asked,
    FlightEnd<TValue>? Found = null
)
{
    /// <summary>Whether other processes wait for us.</summary>
    public bool HasLease => LeaseId != 0;
}
