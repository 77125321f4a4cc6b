using Cachewright.Generator.Discovery.Templates;
using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cachewright.Generator.Discovery;

/// <summary>Reads the templates of one attribute, with the roots that its method offers.</summary>
internal sealed class TemplateSource(DiscoveryContext context, AttributeReader attribute)
{
    /// <summary>Reads one template; null where it was refused.</summary>
    public TemplateModel? Read(
        string text,
        string member,
        int element,
        TemplateKind kind,
        string methodName,
        IEnumerable<IParameterSymbol> parameters,
        ITypeSymbol? result
    )
    {
        TemplateScope scope = Scope(context, kind, methodName, parameters, result);
        ExpressionSyntax? expression = attribute.Expression(member, element);
        return new TemplateReader(context.Keys).Read(text, scope, context.Problems, TemplateLocation.In(expression, attribute.Location));
    }

    /// <summary>The roots that a template or a map may start with.</summary>
    public static TemplateScope Scope(
        DiscoveryContext context,
        TemplateKind kind,
        string methodName,
        IEnumerable<IParameterSymbol> parameters,
        ITypeSymbol? result
    )
    {
        List<TemplateRoot> roots = parameters.Select(static item => new TemplateRoot(item.Name, item.Type)).ToList();
        if (result is not null && roots.All(static item => item.Name != KeyArgument.Result))
        {
            roots.Add(new TemplateRoot(KeyArgument.Result, result));
        }

        return new TemplateScope(kind, methodName, roots, context.Compilation);
    }
}
