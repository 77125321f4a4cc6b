using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>What generated code, which stands in classes and files of its own, can name.</summary>
internal static class CodeAccess
{
    /// <summary>Whether a type, its type arguments included, can be written there.</summary>
    public static bool CanName(Compilation compilation, ITypeSymbol type) =>
        compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) && !IsFileLocal(type);

    private static bool IsFileLocal(ITypeSymbol type) =>
        type is INamedTypeSymbol named
        && (named.IsFileLocal || (named.ContainingType is { } outer && IsFileLocal(outer)));
}
