using Cachewright.Generator.Analyzers;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Refuses what is no data: delegates, queries, pointers, and what <see cref="WaysOut"/> lists.</summary>
internal sealed class UnstorableStrategy : IShapeStrategy
{
    /// <summary>A type that contains ever larger versions of itself never ends; nobody nests type arguments this deep on purpose.</summary>
    private const int DeepestTypeArguments = 10;

    public TypeDraft? TryRead(ITypeSymbol type) =>
        Reason(type) is { } reason
            ? TypeDraft.Refused(new(ValueRules.UnsupportedType, null, TypeNames.InMessage(type), reason))
            : null;

    private static string? Reason(ITypeSymbol type) =>
        type switch
        {
            { TypeKind: TypeKind.Error } => "which the compiler does not know",
            INamedTypeSymbol { IsUnboundGenericType: true } => "whose type arguments are missing",
            { TypeKind: TypeKind.Delegate } => "a delegate. Return what it computes instead",
            { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => "a pointer. Return what it points to instead",
            { TypeKind: TypeKind.TypeParameter } => "which is known at run time only",
            { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } =>
                "whose size depends on the process. Declare long or ulong instead",
            { IsRefLikeType: true } => "a ref struct, which can't be kept. Declare an array instead",
            _ when IsInlineArray(type) => "an inline array, whose elements are not members. Declare an array instead",
            { IsAnonymousType: true } => "which has no name. Declare a record instead",
            _ when Nesting(type) > DeepestTypeArguments => "which contains ever larger versions of itself",
            _ when IsQuery(type) => "a query that has not run yet. Return its results, with ToList() for example",
            _ => WaysOut.Find(type),
        };

    private static bool IsInlineArray(ITypeSymbol type) =>
        type.IsValueType
        && type.GetAttributes()
            .Any(attribute =>
                attribute.AttributeClass?.ToDisplayString() == "System.Runtime.CompilerServices.InlineArrayAttribute"
            );

    private static bool IsQuery(ITypeSymbol type) =>
        type.AllInterfaces.Append(type).Any(face => face.Name == "IQueryable" && IsSystem(face));

    private static bool IsSystem(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) == true;

    private static int Nesting(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => 1 + Nesting(array.ElementType),
            INamedTypeSymbol { TypeArguments.IsEmpty: false } named => 1 + named.TypeArguments.Max(Nesting),
            _ => 0,
        };
}
