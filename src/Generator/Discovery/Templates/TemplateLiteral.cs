using System.Globalization;
using System.Text;

namespace Cachewright.Generator.Discovery.Templates;

/// <summary>
/// Escapes the literal text of a template exactly as the runtime's <c>CacheTag</c> escapes a plain string, so that both name the same tag.
/// </summary>
internal static class TemplateLiteral
{
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            if (character is '{' or '}' or '%' or < ' ' or '\x7F')
            {
                escaped.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
            }
            else if (index + 1 < text.Length && char.IsSurrogatePair(character, text[index + 1]))
            {
                escaped.Append(character).Append(text[++index]);
            }
            else if (char.IsSurrogate(character))
            {
                escaped.Append("%u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }
}
