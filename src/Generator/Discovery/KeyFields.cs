using Cachewright.Generator.Discovery.Templates;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>
/// Tells which parameters of a cached method become fields of its key struct: those in the key, and those that a tag, <c>TtlFrom</c> or
/// <c>Unless</c> reads. The same list comes out for the class itself and for a write that fills the struct.
/// </summary>
internal static class KeyFields
{
    /// <summary>The fields, in the order of the parameters.</summary>
    public static IEnumerable<KeyField> Of(IMethodSymbol cached)
    {
        AttributeReader? found = AttributeReader.Single(cached.OriginalDefinition, KnownNames.CachedAttribute);
        if (found is not { } attribute)
        {
            return [];
        }

        string? template = attribute.Text("Key");
        HashSet<string> inTemplate = [.. Roots(template is null ? [] : [template])];
        HashSet<string> elsewhere =
        [
            .. Roots(attribute.Texts("Tags")),
            .. PolicyParameters(cached, attribute.Text("TtlFrom")),
            .. PolicyParameters(cached, attribute.Text("Unless")),
        ];
        return cached
            .Parameters.Select(item => Field(item, template is null, inTemplate, elsewhere))
            .OfType<KeyField>();
    }

    private static KeyField? Field(
        IParameterSymbol parameter,
        bool wholeList,
        HashSet<string> inTemplate,
        HashSet<string> elsewhere
    )
    {
        bool inKey = wholeList
            ? ParameterRoles.Of(parameter) == ParameterRole.Argument
            : inTemplate.Contains(parameter.Name);
        return inKey || elsewhere.Contains(parameter.Name) ? new KeyField(parameter, inKey) : null;
    }

    private static IEnumerable<string> Roots(IEnumerable<string> templates) =>
        templates.SelectMany(TemplateParser.Roots);

    private static IEnumerable<string> PolicyParameters(IMethodSymbol cached, string? policy) =>
        policy is null
            ? []
            : cached
                .ContainingType.GetMembers(policy)
                .OfType<IMethodSymbol>()
                .Where(static item => item.IsStatic)
                .SelectMany(static item => item.Parameters)
                .Select(static item => item.Name)
                .Where(name =>
                    cached.Parameters.Any(item =>
                        item.Name == name && ParameterRoles.Of(item) == ParameterRole.Argument
                    )
                );
}
