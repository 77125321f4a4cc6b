using System.Collections.Immutable;

namespace Cachewright.Runtime.Tests.Values.Shapes;

/// <summary>Collections of everything, in one another.</summary>
internal sealed class Collections
{
    public int[]? Array { get; set; }

    public double[][] Jagged { get; set; } = [];

    public byte[]? Bytes { get; set; }

    public List<string?> List { get; set; } = [];

    public HashSet<long> Set { get; set; } = [];

    public Queue<Money> Queue { get; set; } = [];

    public Stack<string> Stack { get; set; } = [];

    public LinkedList<int?> Linked { get; set; } = [];

    public Dictionary<string, List<City>> Dictionary { get; set; } = [];

    public IReadOnlyList<City>? ReadOnly { get; set; }

    public IDictionary<int, Suit> Interface { get; set; } = new Dictionary<int, Suit>();

    public ImmutableArray<City> ImmutableArray { get; set; }

    public ImmutableList<int> ImmutableList { get; set; } = [];

    public KeyValuePair<string, (int Left, Money? Right)> Pair { get; set; }
}
