using Cachewright.Generator.Analyzers;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>The <c>Map</c> of an attribute: from key parameters to the paths that fill them.</summary>
internal sealed class KeyMap
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>The mapped key parameters.</summary>
    public IReadOnlyList<string> Keys => _order;

    /// <summary>Reads the map; null where an entry can't be read.</summary>
    public static KeyMap? Read(AttributeReader attribute, IMethodSymbol write, IProblemSink problems)
    {
        var map = new KeyMap();
        IReadOnlyList<string> entries = attribute.Texts("Map");
        for (int index = 0; index < entries.Count; index++)
        {
            if (map.Add(entries[index]) is { } reason)
            {
                Location? place = attribute.Expression("Map", index)?.GetLocation() ?? attribute.Location;
                problems.Report(InvalidationRules.MalformedMap, place, entries[index], write.Name, reason);
                return null;
            }
        }

        return map;
    }

    /// <summary>The path for a key parameter; null where it is not mapped.</summary>
    public string? Path(string key) => _paths.TryGetValue(key, out string? path) ? path : null;

    /// <summary>Which element of the attribute's list maps a key parameter.</summary>
    public int IndexOf(string key) => _order.IndexOf(key);

    /// <summary>An entry as it was written.</summary>
    public string Text(string key) => $"{key}={_paths[key]}";

    private string? Add(string entry)
    {
        string[] sides = entry.Split('=');
        if (sides.Length != 2 || sides[0].Trim().Length == 0 || sides[1].Trim().Length == 0)
        {
            return "it needs a name on each side of one equals sign";
        }

        string key = sides[0].Trim();
        if (_paths.ContainsKey(key))
        {
            return $"'{key}' is mapped twice";
        }

        _paths.Add(key, sides[1].Trim());
        _order.Add(key);
        return null;
    }
}
