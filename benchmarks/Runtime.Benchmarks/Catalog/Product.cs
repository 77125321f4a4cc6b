using System.ComponentModel;

namespace Cachewright.Runtime.Benchmarks.Catalog;

/// <summary>A value as services return them: texts, money, dates, a list. About 200 bytes as MessagePack.</summary>
/// <remarks>The attribute lets HybridCache share instances; without it, it would keep and decode a buffer for each caller.</remarks>
[ImmutableObject(true)]
public sealed record Product(
    int Id,
    string Sku,
    string Name,
    string? Description,
    decimal Price,
    int Stock,
    DateTimeOffset AddedAt,
    DateTimeOffset? RetiredAt,
    IReadOnlyList<string> Labels
);
