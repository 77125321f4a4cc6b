namespace Cachewright.Runtime.Benchmarks.Keys;

/// <summary>An argument with parts.</summary>
internal sealed record OrderFilter(string Country, int[] Categories, bool? IsPaid);
