using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Templates;

/// <summary>What a path leads to. Stays within Discovery.</summary>
/// <param name="Root">The parameter as it is written in C#, or <c>result</c>.</param>
/// <param name="Suffix">What follows the root in C#: <c>?.Category?.Id</c>; empty for the root itself.</param>
/// <param name="Type">The type of the last member, before a null on the way makes it nullable.</param>
/// <param name="CanBeNull">Whether a null on the way gives null at the end.</param>
internal sealed record PathTarget(string Root, string Suffix, ITypeSymbol Type, bool CanBeNull);
