using Cachewright.Generator.Discovery.Keys;
using Cachewright.Generator.Discovery.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>What every reader of one class shares.</summary>
/// <param name="Compilation">The compilation.</param>
/// <param name="Problems">Where refusals go.</param>
internal sealed record DiscoveryContext(Compilation Compilation, IProblemSink Problems)
{
    /// <summary>Reads what is cached.</summary>
    public ValueReader Values { get; } = ValueReader.For(Compilation);

    /// <summary>Reads what identifies a call.</summary>
    public KeyReader Keys { get; } = new(Compilation);
}
