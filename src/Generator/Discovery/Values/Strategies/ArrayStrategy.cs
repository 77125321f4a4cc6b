using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Arrays of one dimension, arrays of arrays included.</summary>
internal sealed class ArrayStrategy : IShapeStrategy
{
    public TypeDraft? TryRead(ITypeSymbol type)
    {
        if (type is not IArrayTypeSymbol array)
        {
            return null;
        }

        return array.IsSZArray
            ? new()
            {
                Description = "array",
                Parts = [new(array.ElementType, "element")],
                Build = static (identity, parts) => new CollectionShape(identity, parts[0], CollectionForms.Array),
            }
            : TypeDraft.Refused(
                new(
                    ValueRules.UnsupportedType,
                    null,
                    TypeNames.ForPeople(type),
                    "an array of several dimensions. Declare an array of arrays instead"
                )
            );
    }
}
