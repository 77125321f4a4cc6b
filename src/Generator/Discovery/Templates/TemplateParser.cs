using System.Text;

namespace Cachewright.Generator.Discovery.Templates;

/// <summary>Takes a template apart: <c>category:{order.CustomerId}</c>. Doubled braces stand for one.</summary>
internal static class TemplateParser
{
    /// <summary>Parses a template.</summary>
    /// <returns>The pieces; null where <paramref name="mistake"/> says why not.</returns>
    public static IReadOnlyList<TemplateSegment>? Parse(string template, out TemplateMistake? mistake)
    {
        List<TemplateSegment> segments = [];
        StringBuilder literal = new();
        int literalStart = 0;
        int position = 0;
        mistake = null;
        while (position < template.Length)
        {
            char character = template[position];
            bool isDoubled = position + 1 < template.Length && template[position + 1] == character;
            if (character is not ('{' or '}') || isDoubled)
            {
                literal.Append(character);
                position += character is '{' or '}' ? 2 : 1;
                continue;
            }

            AddLiteral(segments, literal, literalStart, position);
            if (ReadPlaceholder(template, position, out mistake) is not { } placeholder)
            {
                return null;
            }

            segments.Add(placeholder);
            position = placeholder.Start + placeholder.Length + 1;
            literalStart = position;
        }

        AddLiteral(segments, literal, literalStart, position);
        return segments;
    }

    /// <summary>The names that the paths of a template start with, each once; none where the template is malformed.</summary>
    public static IEnumerable<string> Roots(string template) =>
        (Parse(template, out _) ?? [])
            .Where(static segment => segment.IsPlaceholder)
            .Select(static segment => segment.Text.Split('.')[0].Trim().TrimStart('@'))
            .Distinct();

    private static void AddLiteral(List<TemplateSegment> segments, StringBuilder literal, int start, int end)
    {
        if (literal.Length > 0)
        {
            segments.Add(new TemplateSegment(literal.ToString(), false, start, end - start));
            literal.Clear();
        }
    }

    private static TemplateSegment? ReadPlaceholder(string template, int brace, out TemplateMistake? mistake)
    {
        mistake = null;
        if (template[brace] == '}')
        {
            mistake = new TemplateMistake("a '}' closes nothing; write '}}' for a brace of its own", brace, 1);
            return null;
        }

        int end = template.IndexOfAny(['{', '}'], brace + 1);
        if (end < 0 || template[end] == '{')
        {
            mistake = new TemplateMistake("a '{' is not closed; write '{{' for a brace of its own", brace, 1);
            return null;
        }

        string path = template.Substring(brace + 1, end - brace - 1);
        if (path.Trim().Length == 0)
        {
            mistake = new TemplateMistake("a placeholder is empty; name a parameter in it", brace, end - brace + 1);
            return null;
        }

        return new TemplateSegment(path, true, brace + 1, path.Length);
    }
}
