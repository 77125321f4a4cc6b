using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Cachewright.Runtime.Tests.Protocol;

namespace Cachewright.Runtime.Tests.Diagnostics;

/// <summary>What one node's meter says, by instrument and tags: <c>cachewright.misses Numbers.GetAsync cold</c>.</summary>
internal sealed class Readings : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, double> _sums = [];

    public Readings(Node node)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, node.Cache.Core.Metrics))
            {
                listener.EnableMeasurementEvents(instrument);
                Buckets[instrument.Name] = instrument switch
                {
                    Histogram<double> times => [.. times.Advice?.HistogramBucketBoundaries ?? []],
                    Histogram<long> sizes =>
                    [
                        .. sizes.Advice?.HistogramBucketBoundaries?.Select(size => (double)size) ?? [],
                    ],
                    _ => [],
                };
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The sum so far; for what is observed, the value of now.</summary>
    public double this[string name] => _sums.GetValueOrDefault(name);

    /// <summary>All of an instrument, whatever its tags.</summary>
    public double Total(string instrument) =>
        _sums.Where(sum => sum.Key.Split(' ')[0] == instrument).Sum(static sum => sum.Value);

    /// <summary>The boundaries that each histogram advises.</summary>
    public Dictionary<string, double[]> Buckets { get; } = [];

    public void Observe() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string name = instrument.Name;
        foreach ((string _, object? tag) in tags)
        {
            name += $" {tag}";
        }

        _sums.AddOrUpdate(name, value, (_, sum) => instrument.IsObservable ? value : sum + value);
    }
}
