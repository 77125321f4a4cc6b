using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Discovery;

/// <summary>Turns the signature of a method into text.</summary>
internal static class SignatureReader
{
    /// <summary>Reads a signature.</summary>
    public static SignatureModel Read(IMethodSymbol method) =>
        new()
        {
            Name = TypeNames.Identifier(SimpleName(method)),
            Reference = Reference(method),
            Return = ReturnReader.Read(method),
            IsObsoleteAsError = ObsoleteMarks.AreErrorsOn(method),
            Parameters = Parameters(method.Parameters),
            TypeParameters = TypeParameters(method.TypeParameters),
            TypeParameterNames = method
                .TypeParameters.Select(static item => TypeNames.Identifier(item.Name))
                .ToEquatableArray(),
            Constraints = ConstraintReader.All(method.TypeParameters),
            ExplicitConstraints = ConstraintReader.ForExplicitImplementation(method),
        };

    /// <summary>Reads parameters, of a method or of an indexer.</summary>
    public static EquatableArray<ParameterModel> Parameters(IEnumerable<IParameterSymbol> parameters) =>
        parameters.Select(Parameter).ToEquatableArray();

    /// <summary>The list of type parameters, in angle brackets; empty where there are none.</summary>
    public static string TypeParameters(IReadOnlyCollection<ITypeParameterSymbol> parameters) =>
        parameters.Count == 0
            ? ""
            : $"<{string.Join(", ", parameters.Select(static item => TypeNames.Identifier(item.Name)))}>";

    /// <summary>The name without the interface that an explicit implementation has in front.</summary>
    public static string SimpleName(IMethodSymbol method) =>
        method.ExplicitInterfaceImplementations.IsEmpty ? method.Name : method.ExplicitInterfaceImplementations[0].Name;

    private static ParameterModel Parameter(IParameterSymbol parameter)
    {
        (string modifier, string argument) = parameter.RefKind switch
        {
            RefKind.Ref => ("ref ", "ref "),
            RefKind.Out => ("out ", "out "),
            RefKind.In => ("in ", "in "),
            RefKind.RefReadOnlyParameter => ("ref readonly ", "in "),
            _ => (parameter.IsParams ? "params " : "", ""),
        };
        return new ParameterModel(
            TypeNames.Identifier(parameter.Name),
            TypeNames.InCode(parameter.Type),
            (parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } } ? "this " : "")
                + (parameter.ScopedKind == ScopedKind.None || parameter.IsParams ? "" : "scoped ")
                + modifier,
            argument,
            NullAnalysisAttributes(parameter),
            Default(parameter),
            ParameterRoles.Of(parameter)
        );
    }

    private static string NullAnalysisAttributes(IParameterSymbol parameter) =>
        string.Concat(
            parameter
                .GetAttributes()
                .Where(static data =>
                    data.AttributeClass?.ContainingNamespace.ToDisplayString() == "System.Diagnostics.CodeAnalysis"
                )
                .Select(static data => $"[global::{data}] ")
        );

    private static string Default(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return "";
        }

        object? value = parameter.ExplicitDefaultValue;
        if (value is null)
        {
            return
                parameter.Type.IsReferenceType
                || parameter.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
                ? " = null"
                : " = default";
        }

        ITypeSymbol type = parameter.Type
            is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        string literal = SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!;
        return type.TypeKind == TypeKind.Enum
            ? $" = ({TypeNames.InCode(type)})({literal})"
            : $" = {Suffixed(value, literal)}";
    }

    private static string Suffixed(object value, string literal) =>
        value switch
        {
            float number when float.IsNaN(number) => "float.NaN",
            float number when float.IsInfinity(number) => number > 0
                ? "float.PositiveInfinity"
                : "float.NegativeInfinity",
            double number when double.IsNaN(number) => "double.NaN",
            double number when double.IsInfinity(number) => number > 0
                ? "double.PositiveInfinity"
                : "double.NegativeInfinity",
            float => literal + "F",
            double => literal + "D",
            decimal => literal + "M",
            _ => literal,
        };

    private static string Reference(IMethodSymbol method)
    {
        string parameters = string.Join(", ", method.Parameters.Select(static item => ReferenceType(item)));
        string generic =
            method.TypeParameters.Length == 0
                ? ""
                : $"{{{string.Join(", ", method.TypeParameters.Select(static item => item.Name))}}}";
        return $"{TypeNames.Identifier(SimpleName(method))}{generic}({parameters})";
    }

    private static string ReferenceType(IParameterSymbol parameter)
    {
        string modifier = parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            _ => "",
        };
        return modifier + TypeNames.InReference(parameter.Type);
    }
}
