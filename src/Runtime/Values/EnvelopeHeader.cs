namespace Cachewright.Values;

/// <summary>What stands before the payload, apart from what the writer finds out by itself. The times are for people.</summary>
/// <param name="Fingerprint">The shape of the value's type.</param>
/// <param name="KeyHash">XXH3-64 of the key.</param>
/// <param name="IsNull">Whether the value is null, so that there is no payload.</param>
/// <param name="LoadStart">When the load began.</param>
/// <param name="FreshFor">How long the value counts as fresh, from the start of the load.</param>
/// <param name="Ttl">How long it may be served, from the start of the load.</param>
/// <param name="LoadCost">How long the load took.</param>
internal readonly record struct EnvelopeHeader(
    ulong Fingerprint,
    ulong KeyHash,
    bool IsNull,
    DateTimeOffset LoadStart,
    TimeSpan FreshFor,
    TimeSpan Ttl,
    TimeSpan LoadCost
);
