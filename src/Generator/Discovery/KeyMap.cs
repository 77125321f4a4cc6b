using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Discovery.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cachewright.Generator.Discovery;

/// <summary>The <c>Map</c> of an attribute: from key parameters to the paths that fill them.</summary>
internal sealed class KeyMap(AttributeReader attribute)
{
    private readonly List<KeyMapEntry> _entries = [];

    /// <summary>The mapped key parameters.</summary>
    public IEnumerable<string> Keys => _entries.Select(static entry => entry.Key);

    /// <summary>Reads the map; null where an entry can't be read.</summary>
    public static KeyMap? Read(AttributeReader attribute, IMethodSymbol write, IProblemSink problems)
    {
        var map = new KeyMap(attribute);
        IReadOnlyList<string> texts = attribute.Texts("Map");
        for (int index = 0; index < texts.Count; index++)
        {
            string text = texts[index];
            KeyMapEntry? entry = KeyMapEntry.Read(text);
            if (entry is not null && map.Find(entry.Key) is null)
            {
                map._entries.Add(entry);
                continue;
            }

            string why = entry is null
                ? "it needs a name on each side of one equals sign"
                : $"'{entry.Key}' is mapped twice";
            Location? place = map.Place(index, entry?.KeyStart ?? 0, entry?.Key.Length ?? text.Length);
            problems.Report(InvalidationRules.MalformedMap, place, text, write.Name, why);
            return null;
        }

        return map;
    }

    /// <summary>The path for a key parameter; null where it is not mapped.</summary>
    public string? Path(string key) => Find(key)?.Path;

    /// <summary>An entry as it was written.</summary>
    public string Text(string key) => Find(key)!.Text;

    /// <summary>Where a mapped key parameter stands in its string.</summary>
    public Location? PlaceOfKey(string key)
    {
        KeyMapEntry entry = Find(key)!;
        return Place(_entries.IndexOf(entry), entry.KeyStart, entry.Key.Length);
    }

    /// <summary>Where the path of a mapped key parameter stands in its string.</summary>
    public Location? PlaceOfPath(string key)
    {
        KeyMapEntry entry = Find(key)!;
        return Place(_entries.IndexOf(entry), entry.PathStart, entry.Path.Length);
    }

    private KeyMapEntry? Find(string key) => _entries.FirstOrDefault(entry => entry.Key == key);

    private Location? Place(int index, int start, int length)
    {
        ExpressionSyntax? text = attribute.Expression("Map", index);
        return new TemplateLocation(text, attribute.Location).Find(start, length);
    }
}
