namespace Cachewright.Protocol;

/// <summary>
/// One load, and everybody who waits for it. It runs inside the call that started it, on that call's state and token.
/// </summary>
/// <remarks>
/// Not everybody who waits may have the result: an invalidation may have been acknowledged between the start of the load and the start of the
/// call. So the flight counts seals, one before each step that can vouch for the result: before the load (it is fresh for who called before), and
/// before each command that compares tokens (they had not changed by then). A caller notes the count when it comes; the result
/// is fresh for it if a seal that vouches was set later. Both sides write their own number before they read the other's,
/// so either the caller sees the seal, or the seal sees the caller.
/// </remarks>
/// <typeparam name="TValue">The type of the value.</typeparam>
internal sealed class Flight<TValue>(TimeProvider clock)
{
    private const long NotYet = long.MaxValue;

    private readonly TaskCompletionSource<FlightEnd<TValue>> _end = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private int _seals;
    private int _arrivals;
    private long _loadBegan = NotYet;
    private long _loadEnded = NotYet;

    /// <summary>The end; never faulted.</summary>
    public Task<FlightEnd<TValue>> End => _end.Task;

    /// <summary>Whether somebody else has called so far.</summary>
    public bool IsAwaited => Volatile.Read(ref _arrivals) > 0;

    /// <summary>Whether the user's method runs, for a caller that still wants it.</summary>
    public bool IsLoading => Volatile.Read(ref _loadBegan) != NotYet && Volatile.Read(ref _loadEnded) == NotYet;

    /// <summary>Somebody calls.</summary>
    /// <returns>The number of seals so far.</returns>
    public int Arrive()
    {
        Interlocked.Increment(ref _arrivals);
        return Volatile.Read(ref _seals);
    }

    /// <summary>The next step can vouch for the result.</summary>
    public FlightSeal Seal() => new(Interlocked.Increment(ref _seals), IsAwaited);

    /// <summary>The user's method is about to run. The first call counts.</summary>
    public void BeginLoad() => Interlocked.CompareExchange(ref _loadBegan, clock.GetTimestamp(), NotYet);

    /// <summary>It has ended, or its caller has left: from then on waiting for it is no time of a load. The first call counts.</summary>
    public void EndLoad() => Interlocked.CompareExchange(ref _loadEnded, clock.GetTimestamp(), NotYet);

    /// <summary>Whether the load runs, and began after a moment: it sees whatever was written before.</summary>
    public bool LoadsAfter(long timestamp) => IsLoading && Volatile.Read(ref _loadBegan) > timestamp;

    /// <summary>How much of the time since a moment was the load's.</summary>
    public TimeSpan LoadTimeSince(long timestamp)
    {
        long began = Math.Max(Volatile.Read(ref _loadBegan), timestamp);
        long ended = Math.Min(Volatile.Read(ref _loadEnded), clock.GetTimestamp());
        return began < ended ? clock.GetElapsedTime(began, ended) : TimeSpan.Zero;
    }

    /// <summary>Tells everybody who waits.</summary>
    public void Complete(FlightEnd<TValue> end) => _end.TrySetResult(end);
}
