using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Arrays, arrays of arrays included. MessagePack knows up to four dimensions, and so do we.</summary>
internal sealed class ArrayStrategy : IShapeStrategy
{
    private const int LargestRank = 4;

    public TypeDraft? TryRead(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol { IsSZArray: true } array => new()
            {
                Description = "array",
                Parts = [new(array.ElementType, "element")],
                Build = static (identity, parts) => new CollectionShape(identity, parts[0], CollectionForms.Array),
            },
            IArrayTypeSymbol { Rank: > 1 and <= LargestRank } array => new()
            {
                Description = $"array of {array.Rank} dimensions",
                Parts = [new(array.ElementType, "element")],
                Build = (identity, parts) => new GridShape(identity, parts[0], array.Rank),
            },
            IArrayTypeSymbol => TypeDraft.Refused(
                new(
                    ValueRules.UnsupportedType,
                    null,
                    TypeNames.InMessage(type),
                    "an array of more than four dimensions. Declare an array of arrays instead"
                )
            ),
            _ => null,
        };
}
