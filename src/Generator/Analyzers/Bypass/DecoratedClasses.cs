using System.Collections.Concurrent;
using System.Collections.Immutable;
using Cachewright.Generator.Discovery;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Analyzers.Bypass;

/// <summary>Knows which classes have a decorator. Made once per compilation; each class is read once.</summary>
/// <param name="own">The assembly that is compiled.</param>
internal sealed class DecoratedClasses(IAssemblySymbol own)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _assemblies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, DecoratedClass?> _classes = new(SymbolEqualityComparer.Default);

    /// <summary>The class that the type is or derives from, the nearest one with a decorator; null where there is none.</summary>
    public DecoratedClass? Find(ITypeSymbol? type)
    {
        ITypeSymbol? current = type;
        while (current is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } named)
        {
            if (MayBeAnnotated(named.ContainingAssembly) && Cached(named) is { } found)
            {
                return found;
            }

            current = named.BaseType;
        }

        return null;
    }

    private DecoratedClass? Cached(INamedTypeSymbol type) => _classes.GetOrAdd(type.OriginalDefinition, static item => Read((INamedTypeSymbol)item));

    private bool MayBeAnnotated(IAssemblySymbol? assembly) =>
        assembly is not null
        && (
            SymbolEqualityComparer.Default.Equals(assembly, own)
            || _assemblies.GetOrAdd(assembly, static item => KnowsRuntime((IAssemblySymbol)item))
        );

    private static bool KnowsRuntime(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static item => item.Name == "Cachewright"));

    private static DecoratedClass? Read(INamedTypeSymbol type)
    {
        List<IMethodSymbol> annotated = MethodAttributes.AnnotatedMethods(type).Where(static item => !item.IsPartialDefinition).ToList();
        if (annotated.Count == 0 || IsWithoutDecorator(type))
        {
            return null;
        }

        var methods = ImmutableArray.CreateBuilder<IMethodSymbol>();
        INamedTypeSymbol? first = null;
        foreach (INamedTypeSymbol @interface in InterfaceMemberReader.InterfacesOf(type))
        {
            foreach (IMethodSymbol member in @interface.GetMembers().OfType<IMethodSymbol>())
            {
                if (InterfaceImplementation.Of(member, type) is IMethodSymbol method && annotated.Contains(method, SymbolEqualityComparer.Default))
                {
                    first ??= @interface;
                    methods.Add(method);
                }
            }
        }

        return first is null ? null : new DecoratedClass(type, first, methods.ToImmutable());
    }

    /// <summary>In a referenced assembly partial methods look like any other, so there the decorator itself is the evidence.</summary>
    private static bool IsWithoutDecorator(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.IsEmpty
        && type.ContainingNamespace.GetTypeMembers(ServiceNameReader.Decorator(type)).IsEmpty;
}
