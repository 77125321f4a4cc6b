using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Model.Keys;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Keys;

/// <summary>
/// Finds out how a parameter is written to a key, or refuses it. A type has value identity where equal values mean equal calls, on every
/// node: a scalar, a record or tuple of such, a collection that can be counted, or what says so itself by <c>ICacheKey</c>.
/// </summary>
internal sealed class KeyReader(Compilation compilation)
{
    /// <summary>Reads a parameter's type.</summary>
    /// <returns>How it is written; null after a problem was reported.</returns>
    public KeyValueModel? Read(
        ITypeSymbol parameterType,
        IProblemSink problems,
        Location? location,
        string parameterName,
        string methodName
    )
    {
        KeyValueModel? value = Read(parameterType, parameterName, out string why);
        if (value is null)
        {
            problems.Report(KeyRules.NoValueIdentity, location, parameterName, methodName, why);
        }

        return value;
    }

    /// <summary>Reads a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="path">What to call the value in <paramref name="why"/>.</param>
    /// <param name="why">Why it can't be written; empty where it can.</param>
    public KeyValueModel? Read(ITypeSymbol type, string path, out string why) =>
        new KeyTypeVisit(compilation).Read(type, path, out why);

    /// <summary>Whether a parameter is no part of the key: it is marked so, or it can't change the result.</summary>
    public static bool IsLeftOut(IParameterSymbol parameter) =>
        TypeNames.Metadata(parameter.Type) is "System.Threading.CancellationToken" or "System.IProgress`1"
        || IsNullableToken(parameter.Type)
        || parameter
            .GetAttributes()
            .Any(static attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.CacheKeyIgnoreAttribute);

    private static bool IsNullableToken(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
        && TypeNames.Metadata(nullable.TypeArguments[0]) == "System.Threading.CancellationToken";
}
