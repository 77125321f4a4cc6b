using Cachewright.Generator.Analyzers;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Refuses types that generated code, which stands in a class of its own, can't name.</summary>
internal sealed class InaccessibleStrategy(Compilation compilation) : IShapeStrategy
{
    public TypeDraft? TryRead(ITypeSymbol type)
    {
        bool isNameable = compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) && !IsFileLocal(type);
        return isNameable ? null : TypeDraft.Refused(new(ValueRules.Inaccessible, null, TypeNames.ForPeople(type)));
    }

    private static bool IsFileLocal(ITypeSymbol type) =>
        type is INamedTypeSymbol named
        && (named.IsFileLocal || (named.ContainingType is { } outer && IsFileLocal(outer)));
}
