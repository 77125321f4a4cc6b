using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator.Analyzers;

/// <summary>Reports CW4xxx: results that would not come back from the cache as they went in, and listed types that no result could be of.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueAnalyzer() : FamilyAnalyzer(typeof(ValueRules))
{
    /// <inheritdoc />
    protected override void Register(AnalysisContext context) =>
        context.RegisterCompilationAction(DeclaredValueProblems.Analyze);
}
