using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cachewright.Generator.Analyzers.Bypass;

/// <summary>Reports <c>GetRequiredService&lt;ProductCatalog&gt;()</c> and its kin, except in a factory that passes the result on to the container.</summary>
internal sealed class ServiceLookups(DecoratedClasses classes)
{
    private static readonly string[] Names =
    [
        "GetService",
        "GetServices",
        "GetRequiredService",
        "GetKeyedService",
        "GetKeyedServices",
        "GetRequiredKeyedService",
    ];

    /// <summary>Looks at one call.</summary>
    public void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!Names.Contains(call.TargetMethod.Name))
        {
            return;
        }

        ITypeSymbol? type =
            call.TargetMethod.TypeArguments.FirstOrDefault()
            ?? call.Arguments.Select(static item => item.Value)
                .OfType<ITypeOfOperation>()
                .FirstOrDefault()
                ?.TypeOperand;
        if (
            classes.Find(type) is not { } decorated
            || decorated.Contains(context.ContainingSymbol)
            || Registrations.Take(call)
        )
        {
            return;
        }

        context.ReportDiagnostic(
            Diagnostic.Create(
                BypassRules.Injection,
                Place(call.Syntax),
                DecoratedClass.Name(type!),
                decorated.AttributeNames(),
                decorated.InterfaceName(type!)
            )
        );
    }

    /// <summary>The type argument, or the operand of <c>typeof</c>.</summary>
    private static Location Place(SyntaxNode call)
    {
        ExpressionSyntax? name = (call as InvocationExpressionSyntax)?.Expression;
        if (name is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax)
        {
            name = (SimpleNameSyntax)name.ChildNodes().Last();
        }

        return name is GenericNameSyntax generic
            ? generic.TypeArgumentList.Arguments[0].GetLocation()
            : (call.DescendantNodes().OfType<TypeOfExpressionSyntax>().FirstOrDefault()?.Type ?? call).GetLocation();
    }
}
