using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Turns the constraints of type parameters into text.</summary>
internal static class ConstraintReader
{
    /// <summary>All clauses, separated by spaces; empty where there are none.</summary>
    public static string All(IEnumerable<ITypeParameterSymbol> parameters) =>
        string.Join(" ", parameters.Select(Clause).Where(static text => text.Length > 0));

    /// <summary>
    /// The clauses that an explicit interface implementation must repeat: the others are inherited, but <c>T?</c> means nothing
    /// without <c>class</c>, <c>struct</c> or <c>default</c>.
    /// </summary>
    public static string ForExplicitImplementation(IMethodSymbol method)
    {
        bool annotated = IsAnnotated(method.ReturnType) || method.Parameters.Any(static item => IsAnnotated(item.Type));
        return annotated
            ? string.Join(
                " ",
                method.TypeParameters.Select(static item => $"where {TypeNames.Identifier(item.Name)} : {Kind(item)}")
            )
            : "";
    }

    private static bool IsAnnotated(ITypeSymbol type) =>
        type switch
        {
            ITypeParameterSymbol => type.NullableAnnotation == NullableAnnotation.Annotated,
            INamedTypeSymbol named => named.TypeArguments.Any(IsAnnotated),
            IArrayTypeSymbol array => IsAnnotated(array.ElementType),
            _ => false,
        };

    private static string Kind(ITypeParameterSymbol parameter) =>
        parameter switch
        {
            { IsReferenceType: true } => "class",
            { IsValueType: true } => "struct",
            _ => "default",
        };

    private static string Clause(ITypeParameterSymbol parameter)
    {
        var parts = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint)
        {
            parts.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            parts.Add("struct");
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            parts.Add(
                parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class"
            );
        }
        else if (parameter.HasNotNullConstraint)
        {
            parts.Add("notnull");
        }

        parts.AddRange(parameter.ConstraintTypes.Select(TypeNames.InCode));
        if (parameter.HasConstructorConstraint)
        {
            parts.Add("new()");
        }

        return parts.Count == 0 ? "" : $"where {TypeNames.Identifier(parameter.Name)} : {string.Join(", ", parts)}";
    }
}
