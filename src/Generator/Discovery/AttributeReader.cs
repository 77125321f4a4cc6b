using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cachewright.Generator.Discovery;

/// <summary>Typed access to the arguments of an attribute, and to their places in the source.</summary>
internal readonly struct AttributeReader(AttributeData data)
{
    /// <summary>The attribute itself.</summary>
    public AttributeData Data { get; } = data;

    /// <summary>Where the attribute stands.</summary>
    public Location? Location => Data.ApplicationSyntaxReference?.GetSyntax().GetLocation();

    /// <summary>The last argument without a name, which is the one that names a method.</summary>
    public ExpressionSyntax? LastPositional =>
        Data.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList: { } list }
            ? list.Arguments.LastOrDefault(static item => item.NameEquals is null)?.Expression
            : null;

    /// <summary>All attributes of a symbol with this metadata name.</summary>
    public static IEnumerable<AttributeReader> All(ISymbol symbol, string metadataName) =>
        symbol
            .GetAttributes()
            .Where(data => TypeNames.Is(data.AttributeClass, metadataName))
            .Select(static data => new AttributeReader(data));

    /// <summary>The one attribute of a symbol with this metadata name.</summary>
    public static AttributeReader? Single(ISymbol symbol, string metadataName) =>
        All(symbol, metadataName).Select(static reader => (AttributeReader?)reader).FirstOrDefault();

    /// <summary>Whether the member is set.</summary>
    public bool Has(string name) => Data.NamedArguments.Any(item => item.Key == name);

    /// <summary>A number, where it is set.</summary>
    public int? Number(string name) => Named(name)?.Value as int?;

    /// <summary>A switch.</summary>
    public bool Switch(string name) => Named(name)?.Value is true;

    /// <summary>A text, where it is set.</summary>
    public string? Text(string name) => Named(name)?.Value as string;

    /// <summary>A list of texts; empty where it is not set.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        Named(name) is { Kind: TypedConstantKind.Array, IsNull: false } list
            ? list.Values.Select(static item => item.Value as string ?? "").ToArray()
            : [];

    /// <summary>The expression of a member, or of an element of it, in the source.</summary>
    public ExpressionSyntax? Expression(string name, int element = -1)
    {
        if (Data.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax { ArgumentList: { } list })
        {
            return null;
        }

        ExpressionSyntax? value = list
            .Arguments.FirstOrDefault(item => item.NameEquals?.Name.Identifier.ValueText == name)
            ?.Expression;
        return element < 0 || value is null ? value : Elements(value).ElementAtOrDefault(element) ?? value;
    }

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax list) =>
        list switch
        {
            CollectionExpressionSyntax collection => collection
                .Elements.OfType<ExpressionElementSyntax>()
                .Select(static item => item.Expression),
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            _ => [],
        };

    private TypedConstant? Named(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> item in Data.NamedArguments)
        {
            if (item.Key == name)
            {
                return item.Value;
            }
        }

        return null;
    }
}
