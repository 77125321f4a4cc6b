using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>Why a type can't be stored, before it is known which method it was met in.</summary>
/// <param name="Rule">The rule; its first argument is the method.</param>
/// <param name="Subject">The second argument; null: the member that refers to the type.</param>
/// <param name="Arguments">The rest.</param>
internal sealed record ValueProblem(DiagnosticDescriptor Rule, string? Subject, params string[] Arguments);
