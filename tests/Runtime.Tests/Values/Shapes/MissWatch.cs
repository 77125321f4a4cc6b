using System.Diagnostics.Metrics;

namespace Cachewright.Runtime.Tests.Values.Shapes;

/// <summary>Counts the hits and misses of one method, as whoever listens to the meter sees them.</summary>
internal sealed class MissWatch : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, int> _misses = [];

    public MissWatch(string method)
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Cachewright" && instrument.Name is "cachewright.hits" or "cachewright.misses")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>(
            (instrument, count, tags, _) =>
            {
                if (Tag(tags, "cachewright.method") != method)
                {
                    return;
                }

                if (instrument.Name == "cachewright.hits")
                {
                    Hits += (int)count;
                    return;
                }

                string reason = Tag(tags, "cachewright.reason") ?? "";
                _misses[reason] = Misses(reason) + (int)count;
            }
        );
        _listener.Start();
    }

    public int Hits { get; private set; }

    public int AllMisses => _misses.Values.Sum();

    public int Misses(string reason) => _misses.GetValueOrDefault(reason);

    public void Dispose() => _listener.Dispose();

    private static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            if (tag.Key == name)
            {
                return (string?)tag.Value;
            }
        }

        return null;
    }
}
