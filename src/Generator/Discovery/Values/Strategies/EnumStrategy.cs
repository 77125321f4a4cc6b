using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Enums: the number. Names and values are part of the fingerprint, because a number alone would silently change its meaning.</summary>
internal sealed class EnumStrategy : IShapeStrategy
{
    public TypeDraft? TryRead(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { EnumUnderlyingType: { } underlying })
        {
            return null;
        }

        ScalarEntry number = ScalarTable.Entries[TypeNames.InCode(underlying)];
        string name = TypeNames.InCode(type);
        ValueAccess access = new(
            name,
            number.WriteFormat.Replace("{0}", $"({number.TypeName}){{0}}"),
            $"({name}){number.ReadExpression}"
        );
        return new()
        {
            Description = $"enum {number.TypeName} {string.Join(",", Members(type))}",
            IsImmutable = true,
            Inline = access,
            Build = (identity, _) => new ScalarShape(identity, access),
        };
    }

    private static IEnumerable<string> Members(ITypeSymbol type) =>
        type.GetMembers()
            .OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue)
            .Select(field => FormattableString.Invariant($"{field.Name}={field.ConstantValue}"))
            .OrderBy(text => text, StringComparer.Ordinal);
}
