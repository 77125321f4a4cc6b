using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Finds what runs when an interface member is called on an instance of a class: overrides count, which Roslyn leaves out.</summary>
internal static class InterfaceImplementation
{
    /// <summary>The implementing member; null where the class has none.</summary>
    public static ISymbol? Of(ISymbol member, INamedTypeSymbol type)
    {
        ISymbol? found = type.FindImplementationForInterfaceMember(member);
        return
            found
                is IMethodSymbol { IsVirtual: true }
                    or IMethodSymbol { IsAbstract: true }
                    or IMethodSymbol { IsOverride: true }
            ? MostDerived((IMethodSymbol)found, type)
            : found;
    }

    private static IMethodSymbol MostDerived(IMethodSymbol method, INamedTypeSymbol type)
    {
        INamedTypeSymbol? current = type;
        while (current is not null && !SymbolEqualityComparer.Default.Equals(current, method.ContainingType))
        {
            if (
                current
                    .GetMembers(method.Name)
                    .OfType<IMethodSymbol>()
                    .FirstOrDefault(item => Overrides(item, method)) is
                { } found
            )
            {
                return found;
            }

            current = current.BaseType;
        }

        return method;
    }

    /// <summary>Whether a method overrides another one, be it through classes in between.</summary>
    public static bool Overrides(IMethodSymbol candidate, IMethodSymbol method)
    {
        IMethodSymbol? overridden = candidate.OverriddenMethod;
        while (overridden is not null && !SymbolEqualityComparer.Default.Equals(overridden, method))
        {
            overridden = overridden.OverriddenMethod;
        }

        return overridden is not null;
    }
}
