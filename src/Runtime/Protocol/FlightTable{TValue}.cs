using System.Collections.Concurrent;
using Cachewright.Keys;

namespace Cachewright.Protocol;

/// <summary>The flights of one method, by entry. Hits never look here.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
internal sealed class FlightTable<TValue>(TimeProvider clock)
{
    private readonly ConcurrentDictionary<byte[], Flight<TValue>> _flights = new(TokenComparer.Instance);

    /// <summary>Whether an entry has a flight.</summary>
    public bool Contains(EntryNames names) => _flights.ContainsKey(names.Value);

    /// <summary>Finds the flight of an entry, or starts one.</summary>
    /// <returns>Whether it was started; then the caller must end it.</returns>
    public bool TryStart(EntryNames names, out Flight<TValue> flight)
    {
        Flight<TValue> mine = new(clock);
        flight = _flights.GetOrAdd(names.Value, mine);
        return ReferenceEquals(flight, mine);
    }

    /// <summary>
    /// The same for flights that are nothing but a load. One that began before a moment, or whose caller has left, is not found: a new one takes its place.
    /// </summary>
    public bool TryStartAfter(long timestamp, EntryNames names, out Flight<TValue> flight)
    {
        Flight<TValue> mine = new(clock);
        mine.BeginLoad();
        flight = _flights.AddOrUpdate(
            names.Value,
            mine,
            (_, running) => running.LoadsAfter(timestamp) ? running : mine
        );
        return ReferenceEquals(flight, mine);
    }

    /// <summary>Ends a flight: from now on callers start a new one, then those who wait are told.</summary>
    public void End(EntryNames names, Flight<TValue> flight, FlightEnd<TValue> end)
    {
        _flights.TryRemove(KeyValuePair.Create(names.Value, flight));
        flight.Complete(end);
    }
}
