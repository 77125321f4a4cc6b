using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Dictionaries of the framework, their interfaces and immutable forms.</summary>
internal sealed class DictionaryStrategy : IShapeStrategy
{
    public TypeDraft? TryRead(ITypeSymbol type)
    {
        if (
            type is not INamedTypeSymbol { Arity: 2 } named
            || !CollectionForms.Dictionaries.TryGetValue(TypeNames.Metadata(named), out CollectionForm? form)
        )
        {
            return null;
        }

        return new()
        {
            Description = "dictionary",
            IsImmutable = CollectionForms.IsImmutable(named),
            Parts = [new(named.TypeArguments[0], "key"), new(named.TypeArguments[1], "value")],
            Build = (identity, parts) => new DictionaryShape(identity, parts[0], parts[1], form),
        };
    }
}
