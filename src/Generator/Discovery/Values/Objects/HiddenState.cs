using Cachewright.Generator.Analyzers;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>What is said about state that would be lost, because generated code can't reach it.</summary>
internal static class HiddenState
{
    /// <summary>State that is certainly there.</summary>
    /// <param name="member">The field or property.</param>
    /// <param name="mark">The attribute that leaves it out.</param>
    public static ValueProblem Of(ISymbol member, string mark) =>
        new(
            ValueRules.HiddenState,
            MemberCandidate.Describe(member),
            $"holds state that generated code can't see. Make it a public or internal property; mark it with {mark} if it is no part of the value."
        );

    /// <summary>State that may stand behind a property of a compiled type.</summary>
    /// <param name="property">The property, which can only be read.</param>
    /// <param name="type">The type that is stored: the property's own, or one derived from it.</param>
    public static ValueProblem Perhaps(IPropertySymbol property, INamedTypeSymbol type) =>
        new(
            ValueRules.HiddenState,
            MemberCandidate.Describe(property),
            $"can only be read, and a compiled assembly does not show whether it holds state of its own, which would be lost. "
                + "If it does, give it a 'set' or 'init' accessor. If it is computed from the other members, mark it with [IgnoreDataMember], "
                + $"or write [assembly: CacheValue(typeof({type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}), TrustReadOnlyMembers = true)]."
        );
}
