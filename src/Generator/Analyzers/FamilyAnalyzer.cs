using System.Collections.Immutable;
using Cachewright.Generator.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator.Analyzers;

/// <summary>
/// Reports one family of what Discovery refuses in annotated classes. Each class is read once, for all families, by the code that the
/// generator runs too, so that there is no attribute that one accepts and the other does not.
/// </summary>
/// <param name="rules">The class that declares the rules of the family.</param>
public abstract class FamilyAnalyzer(Type rules) : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. AllRules.In(rules)];

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        Register(context);
    }

    /// <summary>What the family looks at besides types.</summary>
    protected virtual void Register(AnalysisContext context) { }

    private void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!MethodAttributes.AnnotatedMethods(type).Any())
        {
            return;
        }

        foreach (Diagnostic problem in ServiceProblems.Of(type, context.Compilation))
        {
            if (SupportedDiagnostics.Contains(problem.Descriptor))
            {
                context.ReportDiagnostic(problem);
            }
        }
    }
}
