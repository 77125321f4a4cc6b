using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Discovery.Values.Formatters;

/// <summary>Writes the argument of an attribute as an expression of the same type.</summary>
internal static class ConstantText
{
    public static string Of(TypedConstant constant) =>
        constant switch
        {
            { IsNull: true } => "null",
            { Kind: TypedConstantKind.Array, Type: { } type } =>
                $"new {TypeNames.InCode(type)} {{ {Elements(constant)} }}",
            { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({TypeNames.InCode(type)})",
            { Type: { } type, Value: { } value } => $"({TypeNames.InCode(type)})({Literal(value)})",
            _ => "null",
        };

    private static string Elements(TypedConstant array) => string.Join(", ", array.Values.Select(Of));

    private static string Literal(object value) =>
        value switch
        {
            double number when double.IsNaN(number) => "double.NaN",
            double number when double.IsInfinity(number) => number > 0 ? "1D / 0D" : "-1D / 0D",
            float number when float.IsNaN(number) => "float.NaN",
            float number when float.IsInfinity(number) => number > 0 ? "1F / 0F" : "-1F / 0F",
            float => SymbolDisplay.FormatPrimitive(value, true, false) + "F",
            double => SymbolDisplay.FormatPrimitive(value, true, false) + "D",
            _ => SymbolDisplay.FormatPrimitive(value, true, false)!,
        };
}
