using Cachewright.Generator.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cachewright.Generator.Analyzers.Bypass;

/// <summary>Reports <c>new</c> of a class with a decorator, except where the instance is registered or decorated, and in the class itself.</summary>
internal sealed class Constructions(DecoratedClasses classes)
{
    /// <summary>Looks at one object creation.</summary>
    public void Analyze(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (
            classes.Find(creation.Type) is not { } decorated
            || decorated.Contains(context.ContainingSymbol)
            || IsDecorated(creation)
            || Registrations.Take(creation)
        )
        {
            return;
        }

        string name = DecoratedClass.Name(creation.Type!);
        context.ReportDiagnostic(
            Diagnostic.Create(
                BypassRules.Construction,
                creation.Syntax.GetLocation(),
                name,
                decorated.AttributeNames(),
                decorated.InterfaceName(creation.Type!)
            )
        );
    }

    private static bool IsDecorated(IOperation creation) =>
        creation.Parent is IArgumentOperation { Parent: IObjectCreationOperation { Type: { } outer } }
        && GeneratedTypes.Contain(outer);
}
