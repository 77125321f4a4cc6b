namespace Cachewright.Keys.Tests.Catalog;

/// <summary>Breaks its word: what it writes is not always the same number of values. Its own equality is wrong, too.</summary>
public sealed class Customer(params string?[] parts) : ICacheKey
{
    public IReadOnlyList<string?> Parts => parts;

    public void WriteCacheKey(ref KeyWriter writer)
    {
        foreach (string? part in parts)
        {
            writer.Value(part);
        }
    }

    public override bool Equals(object? obj) => obj is Customer;

    public override int GetHashCode() => 0;
}
