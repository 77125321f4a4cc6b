using Cachewright.Generator.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cachewright.Generator.Analyzers.Bypass;

/// <summary>Reports places where the container hands in a class with a decorator, instead of the interface that leads to the decorator.</summary>
internal sealed class Injections(DecoratedClasses classes)
{
    private static readonly string[] Attributes =
    [
        "FromServicesAttribute",
        "FromKeyedServicesAttribute",
        "InjectAttribute",
    ];

    private static readonly string[] Wrappers =
    [
        "System.Collections.Generic.IEnumerable`1",
        "System.Lazy`1",
        "System.Func`1",
    ];

    /// <summary>Looks at one parameter of a constructor or method.</summary>
    public void AnalyzeParameter(SymbolAnalysisContext context)
    {
        var parameter = (IParameterSymbol)context.Symbol;
        if (
            classes.Find(Wanted(parameter.Type)) is not { } decorated
            || parameter.IsImplicitlyDeclared
            || parameter.ContainingSymbol is not IMethodSymbol method
        )
        {
            return;
        }

        bool isInjected =
            method is { MethodKind: MethodKind.Constructor, DeclaredAccessibility: Accessibility.Public }
            && method.ContainingType.TypeKind == TypeKind.Class;
        if ((isInjected || IsMarked(parameter)) && !decorated.Contains(method.ContainingType))
        {
            context.ReportDiagnostic(Create(decorated, parameter.Type, parameter));
        }
    }

    /// <summary>Looks at one property.</summary>
    public void AnalyzeProperty(SymbolAnalysisContext context)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (classes.Find(Wanted(property.Type)) is { } decorated && IsMarked(property))
        {
            context.ReportDiagnostic(Create(decorated, property.Type, property));
        }
    }

    /// <summary>Looks at one lambda: where it becomes a plain <see cref="Delegate"/>, as minimal APIs take it, services come in by their type.</summary>
    public void AnalyzeEndpoint(OperationAnalysisContext context)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        foreach (IParameterSymbol parameter in lambda.Symbol.Parameters)
        {
            if (
                classes.Find(Wanted(parameter.Type)) is { } decorated
                && (IsMarked(parameter) || IsPlainDelegate(lambda))
            )
            {
                context.ReportDiagnostic(Create(decorated, parameter.Type, parameter));
            }
        }
    }

    private static bool IsMarked(ISymbol symbol) =>
        symbol.GetAttributes().Any(static data => Attributes.Contains(data.AttributeClass?.Name));

    private static bool IsPlainDelegate(IOperation lambda)
    {
        IOperation? current = lambda.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation)
        {
            if (current.Type is { SpecialType: SpecialType.System_Delegate })
            {
                return true;
            }

            current = current.Parent;
        }

        return false;
    }

    /// <summary>The service itself, where the container hands in all of them, or a way to get it.</summary>
    private static ITypeSymbol Wanted(ITypeSymbol type)
    {
        ITypeSymbol wanted = type;
        while (
            wanted is INamedTypeSymbol { TypeArguments: [var inner] }
            && Array.Exists(Wrappers, name => TypeNames.Is(wanted, name))
        )
        {
            wanted = inner;
        }

        return wanted;
    }

    private static Diagnostic Create(DecoratedClass decorated, ITypeSymbol type, ISymbol place)
    {
        ITypeSymbol wanted = Wanted(type);
        return Diagnostic.Create(
            BypassRules.Injection,
            TypeLocation(place),
            DecoratedClass.Name(wanted),
            decorated.AttributeNames(),
            decorated.InterfaceName(wanted)
        );
    }

    private static Location? TypeLocation(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            ParameterSyntax { Type: { } type } => type.GetLocation(),
            PropertyDeclarationSyntax property => property.Type.GetLocation(),
            _ => symbol.Locations.FirstOrDefault(),
        };
}
