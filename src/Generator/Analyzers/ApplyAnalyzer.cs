using Cachewright.Generator.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cachewright.Generator.Analyzers;

/// <summary>Reports CW1xxx: where and how an attribute may stand.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApplyAnalyzer() : FamilyAnalyzer(typeof(ApplyRules))
{
    /// <inheritdoc />
    protected override void Register(AnalysisContext context) =>
        context.RegisterOperationAction(AnalyzeLocal, OperationKind.LocalFunction, OperationKind.AnonymousFunction);

    /// <summary>Functions inside methods are no members of a type, so no reader of types meets them.</summary>
    private static void AnalyzeLocal(OperationAnalysisContext context)
    {
        IMethodSymbol function = context.Operation is ILocalFunctionOperation local
            ? local.Symbol
            : ((IAnonymousFunctionOperation)context.Operation).Symbol;
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
}
