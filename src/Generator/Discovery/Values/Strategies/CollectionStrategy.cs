using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Sequences of the framework: lists, sets, queues, their interfaces and immutable forms.</summary>
internal sealed class CollectionStrategy : IShapeStrategy
{
    public TypeDraft? TryRead(ITypeSymbol type)
    {
        if (
            type is not INamedTypeSymbol { Arity: 1 } named
            || !CollectionForms.Sequences.TryGetValue(TypeNames.Metadata(named), out CollectionForm? form)
        )
        {
            return null;
        }

        return new()
        {
            Description = "collection",
            IsImmutable = CollectionForms.IsImmutable(named),
            Parts = [new(named.TypeArguments[0], "element")],
            Build = (identity, parts) => new CollectionShape(identity, parts[0], form),
        };
    }
}
