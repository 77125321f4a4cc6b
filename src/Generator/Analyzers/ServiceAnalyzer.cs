using System.Collections.Immutable;
using Cachewright.Generator.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cachewright.Generator.Analyzers;

/// <summary>
/// Reports what Discovery refuses in annotated classes, with locations. It runs the same code as the generator, so that there is no attribute
/// that one accepts and the other does not.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ServiceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => AllRules.OfDiscovery;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        context.RegisterOperationAction(AnalyzeLocal, OperationKind.LocalFunction, OperationKind.AnonymousFunction);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (MethodAttributes.AnnotatedMethods(type).Any())
        {
            var discovery = new DiscoveryContext(context.Compilation, new DiagnosticReporter(context));
            new ServiceReader(discovery, type).Read();
        }
    }

    /// <summary>Functions inside methods are no members of a type, so no reader of types meets them.</summary>
    private static void AnalyzeLocal(OperationAnalysisContext context)
    {
        IMethodSymbol function = context.Operation is ILocalFunctionOperation local ? local.Symbol : ((IAnonymousFunctionOperation)context.Operation).Symbol;
        if (MethodAttributes.IsAnnotated(function))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    ApplyRules.NotAMethod,
                    MethodAttributes.Location(function) ?? context.Operation.Syntax.GetLocation(),
                    MethodAttributes.Written(function),
                    MethodAttributes.KindOtherThanMethod(function)
                )
            );
        }
    }

    private sealed class DiagnosticReporter(SymbolAnalysisContext context) : IProblemSink
    {
        public void Report(DiagnosticDescriptor rule, Location? location, params object[] arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(rule, location ?? context.Symbol.Locations[0], arguments));
    }
}
