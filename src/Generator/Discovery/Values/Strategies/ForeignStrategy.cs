using Cachewright.Generator.Analyzers;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>
/// Refuses types whose public members don't tell all of their state: classes of the framework that no table knows, and collections of other makes.
/// </summary>
internal sealed class ForeignStrategy : IShapeStrategy
{
    /// <summary>The framework's plain data.</summary>
    private static readonly string[] Plain =
    [
        "System.Collections.Generic.KeyValuePair`2",
        "System.Tuple`1",
        "System.Tuple`2",
        "System.Tuple`3",
        "System.Tuple`4",
        "System.Tuple`5",
        "System.Tuple`6",
        "System.Tuple`7",
        "System.ValueTuple",
        "System.ValueTuple`1",
    ];

    public TypeDraft? TryRead(ITypeSymbol type)
    {
        bool isOwnType =
            type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: not SpecialType.System_Object };
        if (!isOwnType || type is not INamedTypeSymbol named || Plain.Contains(TypeNames.Metadata(named)))
        {
            return null;
        }

        string? reason =
            IsFramework(named)
                ? "a type of the framework that is not known as data. Return a record of what is needed instead"
            : FrameworkBase(named) is { } ancestor
                ? $"which inherits state from '{ancestor.Name}'. Return a record of what is needed instead"
            : IsCollection(named)
                ? "a collection of its own kind. Declare List<T>, Dictionary<TKey, TValue> or one of their interfaces instead"
            : null;
        return reason is null
            ? null
            : TypeDraft.Refused(new(ValueRules.UnsupportedType, null, TypeNames.InMessage(type), reason));
    }

    private static bool IsFramework(INamedTypeSymbol type)
    {
        string space = type.ContainingNamespace?.ToDisplayString() ?? "";
        bool isNamedSo = space == "System" || space.StartsWith("System.", StringComparison.Ordinal);
        return isNamedSo && type.DeclaringSyntaxReferences.IsEmpty;
    }

    private static INamedTypeSymbol? FrameworkBase(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
            {
                return null;
            }

            if (IsFramework(current))
            {
                return current;
            }
        }

        return null;
    }

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(face => face.SpecialType == SpecialType.System_Collections_IEnumerable);
}
