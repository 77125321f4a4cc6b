using System.Diagnostics.Metrics;
using Cachewright.Histories.Recording;

namespace Cachewright.Histories.Workers;

/// <summary>
/// Listens to the meter <c>Cachewright</c>. A count is made inside the call that it is about, so it lands in that call's trace. All that
/// the check knows about the inside comes from here, as an operator would see it.
/// </summary>
internal sealed class CacheMeter : IDisposable
{
    private readonly Lock _lock = new();
    private readonly MeterListener _listener = new();
    private long _pending;

    public CacheMeter()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Cachewright")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>(OnCount);
        _listener.SetMeasurementEventCallback<int>(OnGauge);
        _listener.Start();
    }

    /// <summary>Told when the process has sent its recent invalidations again.</summary>
    public Action? Resent { get; set; }

    /// <summary>How many invalidations Redis has not acknowledged yet.</summary>
    public long Pending
    {
        get
        {
            lock (_lock)
            {
                _pending = 0;
                _listener.RecordObservableInstruments();
                return _pending;
            }
        }
    }

    public void Dispose() => _listener.Dispose();

    private void OnCount(
        Instrument instrument,
        long measurement,
        ReadOnlySpan<KeyValuePair<string, object?>> tags,
        object? state
    )
    {
        switch (instrument.Name)
        {
            case "cachewright.hits":
                CallTrace.Current?.Saw(RecordFlags.Hit);
                break;
            case "cachewright.misses":
                CallTrace.Current?.Saw(FlagOf(tags));
                break;
            case "cachewright.invalidations.resent":
                Resent?.Invoke();
                break;
        }
    }

    private void OnGauge(
        Instrument instrument,
        int measurement,
        ReadOnlySpan<KeyValuePair<string, object?>> tags,
        object? state
    )
    {
        if (instrument.Name == "cachewright.invalidations.pending")
        {
            _pending += measurement;
        }
    }

    private static RecordFlags FlagOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach ((string name, object? value) in tags)
        {
            if (name == "cachewright.reason")
            {
                return value switch
                {
                    "redis-error" => RecordFlags.Away,
                    "bypass" => RecordFlags.Gated,
                    _ => RecordFlags.None,
                };
            }
        }

        return RecordFlags.None;
    }
}
