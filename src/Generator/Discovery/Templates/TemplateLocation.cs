using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Cachewright.Generator.Discovery.Templates;

/// <summary>Finds where in the code a part of a template stands, so that the squiggle goes inside the string.</summary>
/// <param name="expression">The expression that gives the template; null inside the generator, which has no use for locations.</param>
/// <param name="fallback">Where to go without it.</param>
internal sealed class TemplateLocation(ExpressionSyntax? expression, Location? fallback)
{
    /// <summary>From a part of the text to its place; to the whole expression where that is no plain literal.</summary>
    public Location? Find(int start, int length)
    {
        if (expression is null)
        {
            return fallback;
        }

        if (
            expression is not LiteralExpressionSyntax literal
            || LiteralPositions.Of(literal.Token) is not { } positions
        )
        {
            return expression.GetLocation();
        }

        int from = literal.Token.SpanStart + positions[start];
        int to = literal.Token.SpanStart + positions[Math.Min(start + length, positions.Count - 1)];
        return Location.Create(literal.SyntaxTree, TextSpan.FromBounds(from, to));
    }
}
