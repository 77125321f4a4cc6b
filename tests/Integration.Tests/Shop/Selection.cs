namespace Cachewright.Integration.Shop;

/// <summary>Ids behind a path on which anything may be null.</summary>
internal sealed record Selection(IReadOnlyList<int>? Ids);
