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
internal sealed class Flight<TValue>
{
    private readonly TaskCompletionSource<FlightEnd<TValue>> _end = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private int _seals;
    private int _arrivals;

    /// <summary>The end; never faulted.</summary>
    public Task<FlightEnd<TValue>> End => _end.Task;

    /// <summary>Whether somebody else has called so far.</summary>
    public bool IsAwaited => Volatile.Read(ref _arrivals) > 0;

    /// <summary>How long the user's method ran; known when the flight has ended.</summary>
    public TimeSpan LoadDuration { get; set; }

    /// <summary>Somebody calls.</summary>
    /// <returns>The number of seals so far.</returns>
    public int Arrive()
    {
        Interlocked.Increment(ref _arrivals);
        return Volatile.Read(ref _seals);
    }

    /// <summary>The next step can vouch for the result.</summary>
    public FlightSeal Seal() => new(Interlocked.Increment(ref _seals), IsAwaited);

    /// <summary>Tells everybody who waits.</summary>
    public void Complete(FlightEnd<TValue> end) => _end.TrySetResult(end);
}
