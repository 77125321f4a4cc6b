using System.Diagnostics.Metrics;

namespace Cachewright.Diagnostics;

/// <summary>The meter <c>Cachewright</c>. Where nobody listens, recording is one comparison.</summary>
internal sealed class CacheMetrics : IDisposable
{
    private const string MethodTag = "cachewright.method";
    private const string ReasonTag = "cachewright.reason";

    private readonly Meter _meter = new("Cachewright");
    private readonly Counter<long> _hits;
    private readonly Counter<long> _misses;
    private readonly Counter<long> _redisErrors;
    private readonly Counter<long> _invalidations;
    private readonly Histogram<double> _loads;
    private readonly Histogram<long> _payloads;

    /// <summary>Makes the instruments.</summary>
    /// <param name="pendingInvalidations">Counts the invalidations that Redis has not acknowledged yet.</param>
    public CacheMetrics(Func<int> pendingInvalidations)
    {
        _hits = _meter.CreateCounter<long>("cachewright.hits", "{hit}", "Calls that got a value from Redis.");
        _misses = _meter.CreateCounter<long>("cachewright.misses", "{miss}", "Calls that got none, by reason.");
        _redisErrors = _meter.CreateCounter<long>("cachewright.redis.errors", "{error}", "Steps that Redis failed.");
        _invalidations = _meter.CreateCounter<long>("cachewright.invalidations", "{token}", "Invalidated tokens.");
        _loads = _meter.CreateHistogram<double>("cachewright.load.duration", "s", "Duration of loads.");
        _payloads = _meter.CreateHistogram<long>("cachewright.payload.size", "By", "Size of stored payloads.");
        _meter.CreateObservableGauge(
            "cachewright.invalidations.pending",
            pendingInvalidations,
            "{token}",
            "Invalidations that Redis has not acknowledged yet."
        );
    }

    /// <summary>A value came from Redis.</summary>
    public void Hit(string method)
    {
        if (_hits.Enabled)
        {
            _hits.Add(1, Tag(method));
        }
    }

    /// <summary>No value came from Redis.</summary>
    public void Miss(string method, MissReason reason)
    {
        if (_misses.Enabled)
        {
            _misses.Add(1, Tag(method), new KeyValuePair<string, object?>(ReasonTag, NameOf(reason)));
        }
    }

    /// <summary>Redis failed one step of the protocol.</summary>
    public void RedisError(string reason) => _redisErrors.Add(1, new KeyValuePair<string, object?>(ReasonTag, reason));

    /// <summary>Tokens were invalidated.</summary>
    public void Invalidated(int tokens) => _invalidations.Add(tokens);

    /// <summary>A load ended, well or not.</summary>
    public void Loaded(string method, TimeSpan duration)
    {
        if (_loads.Enabled)
        {
            _loads.Record(duration.TotalSeconds, Tag(method));
        }
    }

    /// <summary>A value is about to be stored.</summary>
    public void Stored(string method, int payloadBytes)
    {
        if (_payloads.Enabled)
        {
            _payloads.Record(payloadBytes, Tag(method));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string method) => new(MethodTag, method);

    private static string NameOf(MissReason reason) =>
        reason switch
        {
            MissReason.Cold => "cold",
            MissReason.Token => "token",
            MissReason.Schema => "schema",
            MissReason.Corrupt => "corrupt",
            MissReason.Bypass => "bypass",
            MissReason.RedisError => "redis-error",
            _ => "none",
        };
}
