using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Discovery.Values.Objects;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Formatters;

/// <summary>
/// Reads <c>[MessagePackFormatter]</c>, by MessagePack's rules: it is inherited, an open generic one is closed with the arguments of the type that it stands
/// on, and it must be for exactly the type of the value.
/// </summary>
internal sealed class FormatterReader(Compilation compilation)
{
    private readonly FormatterCreation _creation = new(compilation);

    /// <summary>How a value is stored that brings its own formatter; null if it brings none.</summary>
    /// <param name="annotated">What the attribute may stand on: the type, or a member.</param>
    /// <param name="value">The type of the value.</param>
    /// <param name="subject">The type or member in messages.</param>
    public TypeDraft? Read(ISymbol annotated, ITypeSymbol value, string subject)
    {
        if (ValueAnnotations.Formatter(annotated) is not { } attribute)
        {
            return null;
        }

        INamedTypeSymbol? named = attribute.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol;
        INamedTypeSymbol? formatter = named is { IsUnboundGenericType: true } ? Close(named, annotated) : named;
        if (formatter is null)
        {
            return Refuse(
                subject,
                $"names the formatter '{ForPeople(named)}', whose type arguments are missing. Write them out"
            );
        }

        ITypeSymbol? target = Targets(formatter).FirstOrDefault(each => IsSame(each, value));
        string? creation = null;
        string? reason = target is null
            ? ExplainTarget(formatter, value)
            : _creation.Find(formatter, attribute, out creation);
        return reason is null ? Accept(formatter, target!, creation!) : Refuse(subject, reason);
    }

    private static TypeDraft Refuse(string subject, string reason) =>
        TypeDraft.Refused(new(ValueRules.Annotation, subject, reason));

    /// <summary>Nothing is known about what a formatter leaves out, so nothing is proved to be immutable.</summary>
    private static TypeDraft Accept(INamedTypeSymbol formatter, ITypeSymbol target, string creation) =>
        new()
        {
            Description = "formatter " + creation,
            Mentioned = [formatter],
            Build = (identity, _) => new FormatterShape(identity, TypeNames.InCode(target), creation),
        };

    private static INamedTypeSymbol? Close(INamedTypeSymbol formatter, ISymbol annotated) =>
        annotated is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments }
        && arguments.Length == formatter.Arity
        && formatter.ContainingType is not { IsGenericType: true }
            ? formatter.OriginalDefinition.Construct([.. arguments])
            : null;

    private static IEnumerable<ITypeSymbol> Targets(INamedTypeSymbol formatter) =>
        formatter
            .AllInterfaces.Where(face => TypeNames.Metadata(face) == "MessagePack.Formatters.IMessagePackFormatter`1")
            .Select(face => face.TypeArguments[0]);

    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static string ExplainTarget(INamedTypeSymbol formatter, ITypeSymbol value) =>
        Targets(formatter).FirstOrDefault() is { } other
            ? $"names the formatter '{ForPeople(formatter)}', which is for '{ForPeople(other)}'. Name one for '{ForPeople(value)}'"
            : $"names the formatter '{ForPeople(formatter)}', which is none. Let it implement IMessagePackFormatter<{ForPeople(value)}>";

    private static string ForPeople(ITypeSymbol? type) => type is null ? "null" : TypeNames.InMessage(type);
}
