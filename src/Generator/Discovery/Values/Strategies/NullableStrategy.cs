using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary><c>Nullable&lt;T&gt;</c>.</summary>
internal sealed class NullableStrategy : IShapeStrategy
{
    public TypeDraft? TryRead(ITypeSymbol type) =>
        type is INamedTypeSymbol { ConstructedFrom.SpecialType: SpecialType.System_Nullable_T } nullable
            ? new()
            {
                Description = "nullable",
                IsImmutable = true,
                Parts = [new(nullable.TypeArguments[0], "value")],
                Build = static (identity, parts) => new NullableShape(identity, parts[0]),
            }
            : null;
}
