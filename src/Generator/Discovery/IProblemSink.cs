using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>
/// Where Discovery puts what it refuses. An analyzer reports it as a diagnostic; the generator leaves the method out, and writes
/// <c>#error</c> where analyzers are switched off. So there is one reading of the code, and one list of rules.
/// </summary>
internal interface IProblemSink
{
    /// <summary>Refuses something.</summary>
    /// <param name="rule">One of the rules in Analyzers.</param>
    /// <param name="location">Where the squiggle goes; null inside the generator, which has no use for it.</param>
    /// <param name="arguments">The arguments of the rule's message.</param>
    void Report(DiagnosticDescriptor rule, Location? location, params object[] arguments);
}
