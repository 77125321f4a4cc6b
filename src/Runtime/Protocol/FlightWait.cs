namespace Cachewright.Protocol;

/// <summary>
/// Waits for a flight that another call leads, but no longer than the caller's own time for Redis: the other one may have come later and have more
/// of it left. The load itself is nobody's time for Redis, whoever runs it.
/// </summary>
internal static class FlightWait
{
    /// <summary>While a load runs nobody tells when it ends, so who has next to no time left looks again after this.</summary>
    private static readonly TimeSpan _shortestLook = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits.</summary>
    /// <returns>How the flight ended, or null: the time is over. And the deadline, with the time of the load added.</returns>
    public static async ValueTask<(FlightEnd<TValue>? End, CallDeadline Deadline)> EndOfAsync<TValue>(
        Flight<TValue> flight,
        CallForm form,
        CallDeadline deadline,
        CancellationToken cancellationToken
    )
    {
        while (!flight.End.IsCompleted)
        {
            bool isLoading = flight.IsLoading;
            TimeSpan time = deadline.Remaining;
            if (!isLoading && time == TimeSpan.Zero)
            {
                return (null, deadline);
            }

            long start = form.Clock.GetTimestamp();
            time = isLoading && time < _shortestLook ? _shortestLook : time;
            await form.WaitAsync(flight.End, time, cancellationToken).ConfigureAwait(false);
            deadline = deadline.Extend(flight.LoadTimeSince(start));
        }

        return (await flight.End.ConfigureAwait(false), deadline);
    }
}
