using Origins;

public enum Grade
{
    Plain,
    Fine,
}

/// <summary>One member of each kind of type that needs code of its own: nothing may be left to reflection.</summary>
public sealed record Product(int Id, string Name, decimal Price, Grade Grade)
{
    public DateTimeOffset? Sold { get; init; }

    public List<string> Labels { get; init; } = [];

    public Dictionary<string, (int Count, double Share)> Stock { get; init; } = [];

    public Origin? Origin { get; init; }

    public Product? Successor { get; init; }
}
