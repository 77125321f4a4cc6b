using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>How far a write can fill the key of one cached method.</summary>
/// <param name="Cached">The cached method.</param>
/// <param name="Arguments">One for each field of its key struct.</param>
/// <param name="Unmatched">The key parameters that nothing fills.</param>
/// <param name="Why">What is wrong with the first of them, where it is more than a missing name.</param>
internal sealed record KeyMatch(
    IMethodSymbol Cached,
    IReadOnlyList<KeyArgument> Arguments,
    IReadOnlyList<IParameterSymbol> Unmatched,
    string? Why
)
{
    /// <summary>How many fields are filled.</summary>
    public int MatchedCount => Arguments.Count(static item => item.Root is not null);
}
