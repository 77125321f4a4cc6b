namespace Cachewright.Generator.Discovery;

/// <summary>One text of a <c>Map</c>, <c>"id=order.ProductId"</c>, and where its parts begin.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Key">The key parameter.</param>
/// <param name="KeyStart">The key parameter's place in the text.</param>
/// <param name="Path">Where its value comes from.</param>
/// <param name="PathStart">The path's place in the text.</param>
internal sealed record KeyMapEntry(string Text, string Key, int KeyStart, string Path, int PathStart)
{
    /// <summary>Null where there is not one equals sign with something on each side.</summary>
    public static KeyMapEntry? Read(string text)
    {
        int sign = text.IndexOf('=');
        if (sign < 0 || text.IndexOf('=', sign + 1) >= 0)
        {
            return null;
        }

        string left = text.Substring(0, sign);
        string right = text.Substring(sign + 1);
        string key = left.Trim();
        string path = right.Trim();
        return key.Length == 0 || path.Length == 0
            ? null
            : new KeyMapEntry(
                text,
                key,
                left.IndexOf(key, StringComparison.Ordinal),
                path,
                sign + 1 + right.IndexOf(path, StringComparison.Ordinal)
            );
    }
}
