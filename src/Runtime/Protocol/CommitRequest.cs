namespace Cachewright.Protocol;

/// <summary>A value on its way to Redis.</summary>
/// <param name="Envelope">The bytes.</param>
/// <param name="Life">The remaining time to live.</param>
/// <param name="ReleaseLease">Whether the lease is ours, and surely still is.</param>
internal readonly record struct CommitRequest(ReadOnlyMemory<byte> Envelope, TimeSpan Life, bool ReleaseLease);
