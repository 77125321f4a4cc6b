using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Formatters;

/// <summary>
/// Finds out how a formatter is made: by the constructor that takes the attribute's arguments, else by one without parameters, else its one instance is in a
/// static field <c>Instance</c>, as MessagePack has it.
/// </summary>
internal sealed class FormatterCreation(Compilation compilation)
{
    /// <summary>Finds the expression.</summary>
    /// <param name="formatter">The formatter, closed.</param>
    /// <param name="attribute">The <c>[MessagePackFormatter]</c>.</param>
    /// <param name="expression">The expression, where there is one.</param>
    /// <returns>Why there is none; null if there is.</returns>
    public string? Find(INamedTypeSymbol formatter, AttributeData attribute, out string expression)
    {
        string name = TypeNames.InCode(formatter);
        string prefix = $"names the formatter '{TypeNames.InMessage(formatter)}', which ";
        ImmutableArray<TypedConstant> arguments = Arguments(attribute);
        expression = $"new {name}({string.Join(", ", arguments.Select(ConstantText.Of))})";
        if (!CodeAccess.CanName(compilation, formatter))
        {
            return prefix + "generated code can't reach. Make it internal or public";
        }

        bool hasConstructor =
            !formatter.IsAbstract && formatter.InstanceConstructors.Any(each => Takes(each, arguments));
        if (!hasConstructor && arguments.IsEmpty && HasInstance(formatter))
        {
            expression = name + ".Instance";
            return null;
        }

        return hasConstructor ? null
            : formatter.IsAbstract ? prefix + "is abstract. Name one that can be constructed"
            : arguments.IsEmpty
                ? prefix
                    + "has neither an accessible constructor without parameters nor a static field 'Instance'. Add one of them"
            : prefix
                + "has no accessible constructor that takes the arguments of the attribute. Add one, or change them";
    }

    private static ImmutableArray<TypedConstant> Arguments(AttributeData attribute) =>
        attribute.ConstructorArguments is [_, { Kind: TypedConstantKind.Array, IsNull: false } given]
            ? given.Values
            : [];

    private bool Takes(IMethodSymbol constructor, ImmutableArray<TypedConstant> arguments) =>
        constructor.Parameters.Length == arguments.Length
        && IsAccessible(constructor)
        && constructor.Parameters.Zip(arguments, Fits).All(static fits => fits);

    private bool Fits(IParameterSymbol parameter, TypedConstant argument) =>
        argument.IsNull || argument.Type is null
            ? !parameter.Type.IsValueType
            : compilation.ClassifyCommonConversion(argument.Type, parameter.Type).IsImplicit;

    private bool HasInstance(INamedTypeSymbol formatter) =>
        formatter
            .GetMembers("Instance")
            .OfType<IFieldSymbol>()
            .Any(field =>
                field.IsStatic
                && IsAccessible(field)
                && compilation.ClassifyCommonConversion(field.Type, formatter).IsImplicit
            );

    private bool IsAccessible(ISymbol member) => compilation.IsSymbolAccessibleWithin(member, compilation.Assembly);
}
