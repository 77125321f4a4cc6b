using Cachewright.Generator.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cachewright.Generator.Analyzers.Bypass;

/// <summary>
/// Reports annotated methods that are called, or handed on as a delegate, on the own instance. A cached read inside an annotated write is
/// left alone: what a write decides on should not come from the cache.
/// </summary>
internal sealed class SelfCalls(DecoratedClasses classes)
{
    /// <summary>Looks at one call.</summary>
    public void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        Analyze(context, call.TargetMethod, call.Instance);
    }

    /// <summary>Looks at one method that becomes a delegate.</summary>
    public void AnalyzeReference(OperationAnalysisContext context)
    {
        var reference = (IMethodReferenceOperation)context.Operation;
        Analyze(context, reference.Method, reference.Instance);
    }

    private void Analyze(OperationAnalysisContext context, IMethodSymbol called, IOperation? instance)
    {
        IOperation? receiver = instance is IConversionOperation { IsImplicit: false } cast ? cast.Operand : instance;
        if (receiver is not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: INamedTypeSymbol self })
        {
            return;
        }

        IMethodSymbol? method =
            called.ContainingType.TypeKind == TypeKind.Interface ? InterfaceImplementation.Of(called.ConstructedFrom, self) as IMethodSymbol : called;
        if (method is null || classes.Find(method.ContainingType) is not { } decorated || !decorated.Decorates(method) || IsMeant(context.ContainingSymbol, method))
        {
            return;
        }

        string name = SignatureReader.SimpleName(method);
        context.ReportDiagnostic(
            Diagnostic.Create(
                BypassRules.SelfCall,
                NameIn(context.Operation.Syntax),
                name,
                method.ContainingType.Name,
                Consequence(method),
                PartialMethodReader.CoreName(name),
                decorated.InterfaceName(method.ContainingType)
            )
        );
    }

    private static bool IsMeant(ISymbol code, IMethodSymbol called) =>
        code is IMethodSymbol caller
        && (
            (MethodAttributes.IsWrite(caller) && MethodAttributes.IsCached(called))
            || (SymbolEqualityComparer.Default.Equals(caller.OverriddenMethod?.OriginalDefinition, called.OriginalDefinition) && MethodAttributes.IsAnnotated(caller))
        );

    private static string Consequence(IMethodSymbol method) =>
        MethodAttributes.Of(method) switch
        {
            KnownNames.CachedAttribute => "runs uncached",
            KnownNames.UpdatesCacheAttribute => "updates nothing in the cache",
            _ => "invalidates nothing",
        };

    private static Location NameIn(SyntaxNode syntax) =>
        syntax switch
        {
            InvocationExpressionSyntax call => NameIn(call.Expression),
            MemberAccessExpressionSyntax access => access.Name.GetLocation(),
            _ => syntax.GetLocation(),
        };
}
