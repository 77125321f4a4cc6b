using Cachewright.Generator.Analyzers;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Refuses types that say nothing about what a value is at run time.</summary>
internal sealed class PolymorphicStrategy : IShapeStrategy
{
    public TypeDraft? TryRead(ITypeSymbol type)
    {
        string? kind = type switch
        {
            { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } => "which can hold anything",
            { TypeKind: TypeKind.Interface } => "an interface",
            { IsAbstract: true } => "an abstract class",
            _ => null,
        };
        return kind is null
            ? null
            : TypeDraft.Refused(new(ValueRules.Polymorphic, null, TypeNames.InMessage(type), kind));
    }
}
