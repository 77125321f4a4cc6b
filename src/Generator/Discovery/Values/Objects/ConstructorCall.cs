using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>A constructor and the members that its parameters take, one each.</summary>
internal sealed record ConstructorCall(IMethodSymbol Constructor, IReadOnlyList<MemberCandidate> Arguments)
{
    /// <summary>The members that could not be restored through this constructor.</summary>
    public IEnumerable<MemberCandidate> Missing(IEnumerable<MemberCandidate> candidates) =>
        candidates.Where(member =>
            member is { IsComputed: false, IsAssignable: false, IsFillable: false } && !Arguments.Contains(member)
        );
}
