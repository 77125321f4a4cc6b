using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Discovery.Values.Objects;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Refuses types that ask MessagePack for what is not supported: to store them in another way than they ask would be worse.</summary>
internal sealed class AnnotationStrategy : IShapeStrategy
{
    public TypeDraft? TryRead(ITypeSymbol type) =>
        ValueAnnotations.Unsupported(type) is { } reason
            ? TypeDraft.Refused(new(ValueRules.Annotation, $"'{TypeNames.ForPeople(type)}'", reason))
            : null;
}
