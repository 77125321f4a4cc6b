namespace Cachewright.Integration.Shop;

/// <summary>A value that is provably immutable, so that callers may share it.</summary>
internal sealed record Product(int Id, string Name, int CategoryId);
