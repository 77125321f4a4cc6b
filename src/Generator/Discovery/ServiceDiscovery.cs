using Cachewright.Generator.Discovery.Memory;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cachewright.Generator.Discovery;

/// <summary>
/// From an attribute to the model of its class. A class has many annotated methods, and the compiler calls for each of them: one of
/// them stands for the class, the others give nothing.
/// </summary>
internal static class ServiceDiscovery
{
    /// <summary>Whether a node can carry one of the attributes.</summary>
    public static bool IsMethod(SyntaxNode node, CancellationToken _) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax;

    /// <summary>Reads the class of an annotated method, if the method stands for it.</summary>
    public static ServiceModel? Read(
        GeneratorAttributeSyntaxContext context,
        ServiceMemory memory,
        CancellationToken cancellationToken
    )
    {
        if (
            context.TargetSymbol is not IMethodSymbol { ContainingType: { } type } method
            || !StandsForClass(method, context)
        )
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return memory.Recall(type, context.SemanticModel.Compilation, Read);
    }

    private static ServiceModel Read(INamedTypeSymbol type, Compilation compilation)
    {
        var rejections = new RejectionList();
        return new ServiceReader(new DiscoveryContext(compilation, rejections), type).Read(rejections);
    }

    private static bool StandsForClass(IMethodSymbol method, GeneratorAttributeSyntaxContext context)
    {
        IMethodSymbol? first = MethodAttributes.AnnotatedMethods(method.ContainingType).FirstOrDefault();
        return SymbolEqualityComparer.Default.Equals(first, method.PartialDefinitionPart ?? method)
            && TypeNames.Is(context.Attributes[0].AttributeClass, MethodAttributes.Of(method) ?? "");
    }
}
