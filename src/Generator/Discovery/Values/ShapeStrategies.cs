using Cachewright.Generator.Discovery.Values.Strategies;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>The kinds of types, in the order in which they are tried.</summary>
internal static class ShapeStrategies
{
    public static IReadOnlyList<IShapeStrategy> Create(Compilation compilation) =>
        [
            new ScalarStrategy(),
            new FormatterStrategy(compilation),
            new UnstorableStrategy(),
            new InaccessibleStrategy(compilation),
            new EnumStrategy(),
            new NullableStrategy(),
            new ArrayStrategy(),
            new CollectionStrategy(),
            new DictionaryStrategy(),
            new TupleStrategy(),
            new UnionStrategy(compilation),
            new ForeignStrategy(),
            new PolymorphicStrategy(),
            new ObjectStrategy(compilation),
        ];
}
