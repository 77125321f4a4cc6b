using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests.Values;

/// <summary>Finds the methods whose results are the cases.</summary>
internal static class CaseMethods
{
    public static IEnumerable<IMethodSymbol> In(Compilation compilation) =>
        compilation
            .GetSymbolsWithName(name => name.EndsWith("Cases", StringComparison.Ordinal), SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method is { IsStatic: true, MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: true });
}
