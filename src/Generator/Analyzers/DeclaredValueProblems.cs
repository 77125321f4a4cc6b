using Cachewright.Generator.Discovery;
using Cachewright.Generator.Discovery.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator.Analyzers;

/// <summary>Reports what keeps the types that <c>[assembly: CacheValue]</c> lists from being stored, each at its attribute.</summary>
internal sealed class DeclaredValueProblems : IProblemSink
{
    private readonly CompilationAnalysisContext _context;

    private DeclaredValueProblems(CompilationAnalysisContext context) => _context = context;

    public static void Analyze(CompilationAnalysisContext context) =>
        ValueReader.For(context.Compilation).ReadDeclared(new DeclaredValueProblems(context));

    void IProblemSink.Report(DiagnosticDescriptor rule, Location? location, params object[] arguments) =>
        _context.ReportDiagnostic(Diagnostic.Create(rule, location, arguments));
}
