using Cachewright.Generator.Analyzers;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Refuses types that generated code, which stands in a class of its own, can't name.</summary>
internal sealed class InaccessibleStrategy(Compilation compilation) : IShapeStrategy
{
    public TypeDraft? TryRead(ITypeSymbol type) =>
        CodeAccess.CanName(compilation, type)
            ? null
            : TypeDraft.Refused(new(ValueRules.Inaccessible, null, TypeNames.InMessage(type)));
}
