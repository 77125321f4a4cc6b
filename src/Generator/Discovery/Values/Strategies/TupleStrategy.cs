using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Tuples: an array of the elements. Element names are part of the fingerprint, for they are all that tells two strings apart.</summary>
internal sealed class TupleStrategy : IShapeStrategy
{
    public TypeDraft? TryRead(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsTupleType: true, TupleElements: { Length: > 1 } elements }
            ? new()
            {
                Description = "tuple",
                // A mutable struct of immutable values: each reader has a copy of its own.
                IsImmutable = true,
                Parts = [.. elements.Select((element, index) => new TypePart(element.Type, $"{index}:{element.Name}"))],
                Build = (identity, parts) => Build(identity, parts),
            }
            : null;

    private static ObjectShape Build(CodecIdentity identity, IReadOnlyList<ValueAccess> parts)
    {
        EquatableArray<MemberShape> members = parts
            .Select((part, index) => new MemberShape($"Item{index + 1}", $"Item{index + 1}", index, "", false, part))
            .ToEquatableArray();
        return new(identity, true, ObjectLayout.Array, members, new(true, members, [], [], []));
    }
}
