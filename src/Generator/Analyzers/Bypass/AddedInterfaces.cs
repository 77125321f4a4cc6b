using Cachewright.Generator.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator.Analyzers.Bypass;

/// <summary>
/// Reports a class that inherits annotated methods and adds an interface through which they are called: its decorator, which is that of
/// the base class, does not have it.
/// </summary>
internal sealed class AddedInterfaces(DecoratedClasses classes)
{
    /// <summary>Looks at one class.</summary>
    public void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (
            type is not { TypeKind: TypeKind.Class, IsAbstract: false, BaseType: not null }
            || classes.Find(type) is not { } decorated
            || decorated.BaseOf(type) is not { } ancestor
            || Added(type, ancestor, decorated) is not { } added
        )
        {
            return;
        }

        context.ReportDiagnostic(
            Diagnostic.Create(
                BypassRules.AddedInterface,
                type.Locations.FirstOrDefault(),
                DecoratedClass.Name(type),
                DecoratedClass.Name(added),
                DecoratedClass.Name(ancestor),
                decorated.AttributeNames(),
                decorated.MethodNames()
            )
        );
    }

    private static INamedTypeSymbol? Added(
        INamedTypeSymbol type,
        INamedTypeSymbol ancestor,
        DecoratedClass decorated
    ) =>
        InterfaceMemberReader
            .InterfacesOf(type)
            .Except<INamedTypeSymbol>(InterfaceMemberReader.InterfacesOf(ancestor), SymbolEqualityComparer.Default)
            .FirstOrDefault(item => LeadsToDecorated(item, type, decorated));

    private static bool LeadsToDecorated(INamedTypeSymbol face, INamedTypeSymbol type, DecoratedClass decorated) =>
        face
            .AllInterfaces.Add(face)
            .SelectMany(static item => item.GetMembers())
            .Select(member => InterfaceImplementation.Of(member, type))
            .OfType<IMethodSymbol>()
            .Any(method => IsOrOverridesDecorated(method, decorated));

    private static bool IsOrOverridesDecorated(IMethodSymbol method, DecoratedClass decorated)
    {
        IMethodSymbol? current = method;
        while (current is not null && !decorated.Decorates(current))
        {
            current = current.OverriddenMethod;
        }

        return current is not null;
    }
}
