using MessagePack;

namespace Cachewright.Runtime.Tests.Values.Shapes;

/// <summary>With a place that no member has, which the reader skips, and one whose member is computed.</summary>
[MessagePackObject]
public sealed class Annotated
{
    [Key(0)]
    public int Id { get; set; }

    [Key(2)]
    public string Name { get; set; } = "";

    [Key(3)]
    public int Length => Name.Length;

    [Key(4)]
    public Dictionary<string, int[]> Counts { get; set; } = [];
}
