using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Discovery.Templates;

/// <summary>Maps the characters of a string to where they stand in its literal.</summary>
internal static class LiteralPositions
{
    /// <summary>The offset in the token of each character, and of the end.</summary>
    /// <returns>Null for literals over several lines, whose indentation is no part of the string.</returns>
    public static IReadOnlyList<int>? Of(SyntaxToken token)
    {
        string text = token.Text;
        if (token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
        {
            int quotes = text.TakeWhile(static character => character == '"').Count();
            return Enumerable.Range(quotes, token.ValueText.Length + 1).ToList();
        }

        if (!token.IsKind(SyntaxKind.StringLiteralToken))
        {
            return null;
        }

        bool isVerbatim = text.StartsWith("@", StringComparison.Ordinal);
        List<int> positions = [];
        int position = isVerbatim ? 2 : 1;
        while (position < text.Length - 1)
        {
            int width = isVerbatim ? VerbatimWidth(text, position) : RegularWidth(text, position);
            positions.Add(position);
            if (IsBeyondPlane(text, position, width, isVerbatim))
            {
                positions.Add(position);
            }

            position += width;
        }

        positions.Add(position);
        return positions.Count == token.ValueText.Length + 1 ? positions : null;
    }

    private static int VerbatimWidth(string text, int position) => text[position] == '"' ? 2 : 1;

    private static int RegularWidth(string text, int position)
    {
        if (text[position] != '\\')
        {
            return 1;
        }

        return text[position + 1] switch
        {
            'u' => 6,
            'U' => 10,
            'x' => 2 + text.Skip(position + 2).Take(4).TakeWhile(Uri.IsHexDigit).Count(),
            _ => 2,
        };
    }

    /// <summary>An eight-digit escape may stand for two UTF-16 units.</summary>
    private static bool IsBeyondPlane(string text, int position, int width, bool isVerbatim) =>
        !isVerbatim && width == 10 && text.Substring(position + 2, 4) != "0000";
}
