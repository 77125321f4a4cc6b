using Cachewright.Generator.Discovery.Templates;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Matches the key parameters of a cached method with the parameters of a write: by map, else by name, and by type.</summary>
internal sealed class KeyMatcher(DiscoveryContext context, IMethodSymbol write, KeyMap map)
{
    /// <summary>Matches one cached method.</summary>
    /// <param name="cached">The cached method.</param>
    /// <param name="needsEveryField">Whether tags, TTL and <c>Unless</c> matter too, because a value is stored.</param>
    public KeyMatch Match(IMethodSymbol cached, bool needsEveryField)
    {
        var arguments = new List<KeyArgument>();
        var unmatched = new List<IParameterSymbol>();
        string? why = null;
        bool hasCollection = false;
        foreach (KeyField field in KeyFields.Of(cached))
        {
            if (!field.IsInKey && !needsEveryField)
            {
                arguments.Add(new KeyArgument(null, "", KeyArgumentUse.Direct));
                continue;
            }

            KeyArgument? argument = Source(field.Parameter, out string? reason);
            bool isCollection = argument?.Use == KeyArgumentUse.EachElement;
            if (argument is null || (isCollection && (hasCollection || needsEveryField)))
            {
                why ??= isCollection
                    ? "only one collection can stand for single entries, and only in [InvalidatesCache]"
                    : reason;
                unmatched.Add(field.Parameter);
                continue;
            }

            hasCollection |= isCollection;
            arguments.Add(argument);
        }

        return new KeyMatch(cached, arguments, unmatched, why);
    }

    private KeyArgument? Source(IParameterSymbol target, out string? why)
    {
        why = null;
        if (map.Path(target.Name) is { } path)
        {
            var scope = new TemplateScope(write.Parameters, ReturnReader.Result(write));
            if (PathReader.Read(path, scope, out why) is not { } found)
            {
                return null;
            }

            KeyArgumentUse? mapped = UseOf(found.Type, target.Type, found.CanBeNull);
            why = mapped is null ? WhyNot(path, found.Type, target.Type) : null;
            return mapped is { } use
                ? new KeyArgument(
                    found.Root,
                    found.Suffix + Trusted(found.Type, target.Type, use, found.CanBeNull),
                    use
                )
                : null;
        }

        if (write.Parameters.FirstOrDefault(item => item.Name == target.Name) is not { } same)
        {
            return null;
        }

        if (UseOf(same.Type, target.Type, canBeNull: false) is { } named)
        {
            return new KeyArgument(
                TypeNames.Identifier(same.Name),
                Trusted(same.Type, target.Type, named, false),
                named
            );
        }

        why = WhyNot(same.Name, same.Type, target.Type);
        return null;
    }

    private string WhyNot(string source, ITypeSymbol type, ITypeSymbol target) =>
        SequenceElement(type) is { } element && Converts(element, target)
            ? $"'{source}' is '{type.ToDisplayString()}', which can perhaps be read only once; make it an IReadOnlyCollection<{element.ToDisplayString()}>"
            : $"'{source}' is '{type.ToDisplayString()}', which does not convert to '{target.ToDisplayString()}'";

    /// <summary>A null where the key takes none names an entry that nobody asks for: passed on, and the compiler told so.</summary>
    private static string Trusted(ITypeSymbol source, ITypeSymbol target, KeyArgumentUse use, bool canBeNull) =>
        use == KeyArgumentUse.Direct
        && target is { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.Annotated }
        && (canBeNull || source.NullableAnnotation == NullableAnnotation.Annotated)
            ? "!"
            : "";

    private KeyArgumentUse? UseOf(ITypeSymbol source, ITypeSymbol target, bool canBeNull)
    {
        bool lifts =
            canBeNull && target.IsValueType && target.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;
        if (Converts(source, target))
        {
            return lifts ? KeyArgumentUse.IfNotNull : KeyArgumentUse.Direct;
        }

        if (
            source is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            && Converts(nullable.TypeArguments[0], target)
        )
        {
            return KeyArgumentUse.IfNotNull;
        }

        return ElementOf(source) is { } element && Converts(element, target) ? KeyArgumentUse.EachElement : null;
    }

    private bool Converts(ITypeSymbol source, ITypeSymbol target) =>
        context.Compilation.ClassifyCommonConversion(source, target) is { Exists: true, IsImplicit: true };

    /// <summary>The element of a collection: it is read before the body and after it.</summary>
    private static ITypeSymbol? ElementOf(ITypeSymbol type) =>
        Element(
            type,
            SpecialType.System_Collections_Generic_ICollection_T,
            SpecialType.System_Collections_Generic_IReadOnlyCollection_T
        );

    private static ITypeSymbol? SequenceElement(ITypeSymbol type) =>
        Element(type, SpecialType.System_Collections_Generic_IEnumerable_T);

    private static ITypeSymbol? Element(ITypeSymbol type, params SpecialType[] interfaces)
    {
        if (type.SpecialType == SpecialType.System_String)
        {
            return null;
        }

        IEnumerable<INamedTypeSymbol> all = type is INamedTypeSymbol named
            ? [named, .. type.AllInterfaces]
            : type.AllInterfaces;
        return all.FirstOrDefault(item => interfaces.Contains(item.OriginalDefinition.SpecialType))?.TypeArguments[0];
    }
}
