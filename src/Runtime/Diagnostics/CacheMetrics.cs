using System.Diagnostics.Metrics;

namespace Cachewright.Diagnostics;

/// <summary>The meter <c>Cachewright</c>. Where nobody listens, recording is one comparison.</summary>
internal sealed class CacheMetrics : IDisposable
{
    private const string MethodTag = "cachewright.method";
    private const string StateTag = "cachewright.circuit.state";
    private const string OutcomeTag = "cachewright.outcome";
    private const string ReasonTag = "cachewright.reason";

    /// <summary>As OpenTelemetry has them for calls over HTTP. Its default ones are for milliseconds: all loads would be in the first.</summary>
    private static readonly InstrumentAdvice<double> _seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    /// <summary>Up to the largest that is stored by default.</summary>
    private static readonly InstrumentAdvice<long> _bytes = new()
    {
        HistogramBucketBoundaries = [64, 256, 1024, 4096, 16 * 1024, 64 * 1024, 256 * 1024, 1024 * 1024],
    };

    private readonly Meter _meter;
    private readonly Counter<long> _hits;
    private readonly Counter<long> _misses;
    private readonly Counter<long> _redisErrors;
    private readonly Counter<long> _invalidations;
    private readonly Counter<long> _fenced;
    private readonly Counter<long> _resent;
    private readonly Counter<long> _unverified;
    private readonly Counter<long> _leaseWaits;
    private readonly Counter<long> _unstored;
    private readonly Histogram<double> _loads;
    private readonly Histogram<long> _payloads;

    /// <summary>Makes the instruments.</summary>
    /// <param name="pending">Counts the invalidations that Redis has not acknowledged yet.</param>
    /// <param name="age">How long there have been some without a break.</param>
    /// <param name="overflows">How often there were too many to keep one by one.</param>
    /// <param name="circuit">The state of the circuit.</param>
    public CacheMetrics(Func<int> pending, Func<TimeSpan> age, Func<long> overflows, Func<string> circuit)
    {
        _meter = new Meter(new MeterOptions("Cachewright") { Scope = this });
        _hits = _meter.CreateCounter<long>("cachewright.hits", "{hit}", "Calls that found a value in Redis.");
        _misses = _meter.CreateCounter<long>("cachewright.misses", "{miss}", "Calls that found none, by reason.");
        _redisErrors = _meter.CreateCounter<long>("cachewright.redis.errors", "{error}", "Steps that Redis failed.");
        _invalidations = _meter.CreateCounter<long>("cachewright.invalidations", "{token}", "Invalidated tokens.");
        _fenced = _meter.CreateCounter<long>("cachewright.fenced_writes", "{write}", "Fenced writes, by outcome.");
        _loads = _meter.CreateHistogram("cachewright.load.duration", "s", "Duration of loads.", null, _seconds);
        _payloads = _meter.CreateHistogram("cachewright.payload.size", "By", "Size of payloads.", null, _bytes);
        _resent = _meter.CreateCounter<long>("cachewright.invalidations.resent", "{token}", "Tokens deleted again.");
        _unverified = _meter.CreateCounter<long>(
            "cachewright.commits.unverified",
            "{commit}",
            "Values dead on arrival."
        );
        _leaseWaits = _meter.CreateCounter<long>("cachewright.lease.waits", "{wait}", "Waits for another loader.");
        _unstored = _meter.CreateCounter<long>("cachewright.values.unstored", "{value}", "Values that could not be.");
        Observe(pending, age, overflows, circuit);
    }

    private void Observe(Func<int> pending, Func<TimeSpan> age, Func<long> overflows, Func<string> circuit)
    {
        _meter.CreateObservableUpDownCounter(
            "cachewright.invalidations.pending",
            pending,
            "{token}",
            "Invalidations that Redis has not acknowledged yet."
        );
        _meter.CreateObservableGauge(
            "cachewright.invalidations.pending.age",
            () => age().TotalSeconds,
            "s",
            "How long there have been such invalidations without a break."
        );
        _meter.CreateObservableCounter(
            "cachewright.invalidations.overflows",
            overflows,
            "{overflow}",
            "How often there were too many of them to keep one by one."
        );
        _meter.CreateObservableUpDownCounter(
            "cachewright.circuit",
            () => States(circuit()),
            "1",
            "1 for the state that the circuit is in, 0 for the others."
        );
    }

    private static IEnumerable<Measurement<int>> States(string current) =>
        ((string[])["closed", "half-open", "open"]).Select(state => new Measurement<int>(
            state == current ? 1 : 0,
            new KeyValuePair<string, object?>(StateTag, state)
        ));

    /// <summary>A value came from Redis.</summary>
    public void Hit(string method)
    {
        if (_hits.Enabled)
        {
            Add(_hits, 1, Tag(method));
        }
    }

    /// <summary>No value came from Redis.</summary>
    public void Miss(string method, MissReason reason)
    {
        if (_misses.Enabled)
        {
            Add(_misses, 1, Tag(method), new KeyValuePair<string, object?>(ReasonTag, NameOf(reason)));
        }
    }

    /// <summary>A value could not be stored, for what it is: the log says why.</summary>
    public void Unstored(string method) => Add(_unstored, 1, Tag(method));

    /// <summary>Redis failed one step of the protocol.</summary>
    public void RedisError(string reason) => Add(_redisErrors, 1, new KeyValuePair<string, object?>(ReasonTag, reason));

    /// <summary>Tokens were invalidated.</summary>
    public void Invalidated(int tokens) => Add(_invalidations, tokens);

    /// <summary>Tokens are about to be deleted again, after a reconnection.</summary>
    public void Resent(int tokens) => Add(_resent, tokens);

    /// <summary>A value was stored whose tokens had gone meanwhile, or nobody knows.</summary>
    public void Unverified(string method) => Add(_unverified, 1, Tag(method));

    /// <summary>A call waited for the loader of another process.</summary>
    /// <param name="method">The method.</param>
    /// <param name="outcome"><c>value</c>: that one stored it; <c>lease</c>: it did not, we load; <c>timeout</c>: it did not in time, we load.</param>
    public void WaitedForLease(string method, string outcome) =>
        Add(_leaseWaits, 1, Tag(method), new KeyValuePair<string, object?>(OutcomeTag, outcome));

    /// <summary>A fenced write was about to start.</summary>
    /// <param name="outcome"><c>held</c>, <c>unheld</c> or <c>refused</c>.</param>
    public void Fenced(string outcome) => Add(_fenced, 1, new KeyValuePair<string, object?>(OutcomeTag, outcome));

    /// <summary>A load ended, well or not.</summary>
    public void Loaded(string method, TimeSpan duration)
    {
        if (_loads.Enabled)
        {
            Record(_loads, duration.TotalSeconds, Tag(method));
        }
    }

    /// <summary>A value is about to be stored.</summary>
    public void Stored(string method, int payloadBytes)
    {
        if (_payloads.Enabled)
        {
            Record(_payloads, payloadBytes, Tag(method));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();

    /// <summary>A listener's exception comes out at whoever counts, and neither a call nor an invalidation may fail for that.</summary>
    private static void Add(Counter<long> counter, long count, params ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        try
        {
            counter.Add(count, tags);
        }
        catch (Exception)
        {
            // Only the listener knows what it has not counted.
        }
    }

    private static void Record<T>(Histogram<T> histogram, T value, KeyValuePair<string, object?> tag)
        where T : struct
    {
        try
        {
            histogram.Record(value, tag);
        }
        catch (Exception)
        {
            // As above.
        }
    }

    private static KeyValuePair<string, object?> Tag(string method) => new(MethodTag, method);

    private static string NameOf(MissReason reason) =>
        reason switch
        {
            MissReason.Cold => "cold",
            MissReason.Expired => "expired",
            MissReason.Token => "token",
            MissReason.Schema => "schema",
            MissReason.Corrupt => "corrupt",
            MissReason.TooLarge => "too-large",
            MissReason.Bypass => "bypass",
            MissReason.RedisError => "redis-error",
            _ => "none",
        };
}
