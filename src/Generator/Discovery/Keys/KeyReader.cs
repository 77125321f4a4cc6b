using Cachewright.Generator.Model.Keys;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Keys;

/// <summary>Finds out how a parameter is written to a key, or refuses it.</summary>
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
    ) => throw new NotImplementedException();

    /// <summary>Whether a parameter is no part of the key: it is marked so, or it can't change the result.</summary>
    public static bool IsLeftOut(IParameterSymbol parameter) => throw new NotImplementedException();
}
