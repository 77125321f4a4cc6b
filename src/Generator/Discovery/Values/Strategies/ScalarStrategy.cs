using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Types that are one MessagePack value: numbers, text, times, bytes.</summary>
internal sealed class ScalarStrategy : IShapeStrategy
{
    public TypeDraft? TryRead(ITypeSymbol type)
    {
        string name = TypeNames.InCode(type);
        return ScalarTable.Entries.TryGetValue(name, out ScalarEntry? entry) ? ToDraft(entry) : null;
    }

    private static TypeDraft ToDraft(ScalarEntry entry)
    {
        ValueAccess access = new(entry.TypeName, entry.WriteFormat, entry.ReadExpression);
        return new()
        {
            Description = "scalar",
            IsImmutable = entry.IsImmutable,
            Inline = access,
            Build = (identity, _) => new ScalarShape(identity, access),
        };
    }
}
