using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Keys;

/// <summary>Says why a type has no value identity, as the end of a sentence.</summary>
internal static class RefusedTypes
{
    public static string Reason(ITypeSymbol type) =>
        type switch
        {
            ITypeParameterSymbol => "a type parameter that may stand for anything (constrain it to ICacheKey)",
            INamedTypeSymbol { IsRecord: true } =>
                "a record that is not sealed: a derived one could come in, and its own members would be missing in the key (seal it)",
            { SpecialType: SpecialType.System_Collections_IEnumerable }
            or { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } =>
                "a sequence that may run anew, and differ, each time it is read (take IReadOnlyList<T>)",
            IArrayTypeSymbol => "an array of several dimensions (take an array of arrays)",
            { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } =>
                "which may be anything (take the type that it really is)",
            { TypeKind: TypeKind.Delegate } => "a delegate: two equal ones can't be told from different ones",
            { TypeKind: TypeKind.Interface } =>
                "an interface, which says nothing of the values behind it (take the type behind it)",
            { TypeKind: TypeKind.Struct } => "a struct that does not say what identifies it (make it a record struct)",
            _ => "a class that is equal only to itself (make it a sealed record)",
        };
}
