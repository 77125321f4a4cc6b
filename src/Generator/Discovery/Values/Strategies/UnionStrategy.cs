using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Discovery.Values.Objects;
using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>
/// Interfaces and abstract classes whose author listed what they may be with <c>[Union]</c>. Immutable if all cases are: a value of any other type is not stored.
/// </summary>
internal sealed class UnionStrategy(Compilation compilation) : IShapeStrategy
{
    public TypeDraft? TryRead(ITypeSymbol type)
    {
        IReadOnlyList<AttributeData> annotations = ValueAnnotations.Unions(type);
        if (annotations.Count == 0)
        {
            return null;
        }

        string name = TypeNames.InMessage(type);
        if (Reject(type, annotations) is { } reason)
        {
            return TypeDraft.Refused(new(ValueRules.Annotation, $"'{name}'", reason));
        }

        List<(int Key, ITypeSymbol Type)> cases =
        [
            .. annotations.Select(Read).OfType<(int Key, ITypeSymbol Type)>().OrderBy(each => each.Key),
        ];
        return new()
        {
            Description = "union",
            IsImmutable = true,
            Parts = [.. cases.Select(each => new TypePart(each.Type, $"case {each.Key}", $"a case of '{name}'"))],
            Build = (identity, parts) =>
                new UnionShape(
                    identity,
                    cases.Select((each, index) => new UnionCase(each.Key, parts[index])).ToEquatableArray()
                ),
        };
    }

    private string? Reject(ITypeSymbol type, IReadOnlyList<AttributeData> annotations)
    {
        if (type is not ({ TypeKind: TypeKind.Interface } or { IsAbstract: true }))
        {
            return "is a [Union], but neither an interface nor an abstract class. Make it one, or remove the attribute";
        }

        HashSet<int> keys = [];
        HashSet<ITypeSymbol> types = new(SymbolEqualityComparer.Default);
        foreach (AttributeData annotation in annotations)
        {
            if (Read(annotation) is not { } each)
            {
                return "has a [Union] that names its case by a string. Use typeof";
            }

            string name = TypeNames.InMessage(each.Type);
            string? reason =
                each.Type.IsAbstract ? $"lists '{name}', which no value can be exactly. List the types derived from it"
                : !compilation.HasImplicitConversion(each.Type, type) ? $"lists '{name}', which is no such type"
                : !keys.Add(each.Key) ? $"has two cases with the key {each.Key}. Give each its own"
                : !types.Add(each.Type) ? $"lists '{name}' twice. Remove one"
                : null;
            if (reason is not null)
            {
                return reason;
            }
        }

        return null;
    }

    private static (int Key, ITypeSymbol Type)? Read(AttributeData annotation) =>
        annotation.ConstructorArguments is [{ Value: int key }, { Value: ITypeSymbol type }] ? (key, type) : null;
}
