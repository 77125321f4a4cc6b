using System.ComponentModel;

namespace Cachewright.Histories.Ledgers;

/// <summary>What a read returns: which version of a cell it has seen. The padding gives eviction something to count.</summary>
/// <remarks>The attribute lets HybridCache share instances.</remarks>
[ImmutableObject(true)]
internal sealed record Stamp(int Cell, long Version, string Padding);
