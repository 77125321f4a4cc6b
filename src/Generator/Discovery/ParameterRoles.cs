using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Tells what the parameters of a method are to the cache.</summary>
internal static class ParameterRoles
{
    /// <summary>The role of one parameter. Of several cancellation tokens the first one cancels the call.</summary>
    public static ParameterRole Of(IParameterSymbol parameter) =>
        (
            parameter.Type.Name is "CancellationToken" or "IProgress" or "ICache"
                ? TypeNames.Metadata(parameter.Type)
                : ""
        ) switch
        {
            "System.Threading.CancellationToken" => IsFirstOfItsType(parameter)
                ? ParameterRole.Cancellation
                : ParameterRole.Ignored,
            "System.IProgress`1" => ParameterRole.Ignored,
            KnownNames.ICache => ParameterRole.Cache,
            _ => IsMarkedIgnored(parameter) ? ParameterRole.Ignored : ParameterRole.Argument,
        };

    /// <summary>The parameters that identify a call.</summary>
    public static IEnumerable<IParameterSymbol> Arguments(IMethodSymbol method) =>
        method.Parameters.Where(static item => Of(item) == ParameterRole.Argument);

    private static bool IsFirstOfItsType(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is not IMethodSymbol method
        || SymbolEqualityComparer.Default.Equals(
            parameter,
            method.Parameters.First(item => SymbolEqualityComparer.Default.Equals(item.Type, parameter.Type))
        );

    private static bool IsMarkedIgnored(IParameterSymbol parameter) =>
        AttributeReader.Single(parameter, KnownNames.CacheKeyIgnoreAttribute) is not null;
}
