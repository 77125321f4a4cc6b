#nullable disable
namespace Cases;

/// <summary>Code that does not know of nullable annotations yet.</summary>
internal static class ObliviousCases
{
    internal static Legacy Members() =>
        new("n")
        {
            Names = ["a", null],
            Children = new Dictionary<string, Legacy> { ["a"] = null },
        };

    internal static List<string> List() => ["a", null];

    internal static Legacy[] Array() => [null, new(null)];

    internal static string Text() => "t";
}

internal class Legacy(string name)
{
    public string Name { get; } = name;
    public List<string> Names { get; set; }
    public Dictionary<string, Legacy> Children;
}
