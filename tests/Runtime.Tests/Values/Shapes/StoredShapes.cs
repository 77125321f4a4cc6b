namespace Cachewright.Runtime.Tests.Values.Shapes;

/// <summary>The shapes whose bytes are attacked, and kept as golden files.</summary>
internal static class StoredShapes
{
    public static string[] Names { get; } =
    [
        "Record",
        "FiftyFields",
        "List",
        "Dictionary",
        "Nested",
        "Tree",
        "Text",
        "NullableStruct",
        "Tuple",
        "Bytes",
        "Annotated",
        "AnnotatedMap",
    ];

    /// <summary>Makes one of them.</summary>
    public static StoredShape Make(string owner, string name) =>
        name switch
        {
            "Record" => new StoredShape<City>(owner, name, () => Ulm),
            "FiftyFields" => new StoredShape<FiftyFields>(owner, name, () => FiftyFields.Example),
            "List" => new StoredShape<List<City>>(owner, name, () => [Ulm, new(2, "", 0.00m), Ulm]),
            "Dictionary" => new StoredShape<Dictionary<string, City>>(
                owner,
                name,
                () => new() { ["a"] = Ulm, ["b:"] = Ulm }
            ),
            "Nested" => new StoredShape<Order>(owner, name, MakeOrder),
            "Tree" => new StoredShape<TreeNode>(owner, name, () => MakeTree(4)),
            "Text" => new StoredShape<string>(owner, name, () => "Grüße, 世界 \uD83D\uDE00\0" + new string('x', 300)),
            "NullableStruct" => new StoredShape<Money?>(owner, name, () => new Money(12.340m, "EUR")),
            "Tuple" => new StoredShape<(int, string, DateTime)>(
                owner,
                name,
                () => (7, "seven", new DateTime(2026, 11, 24, 14, 3, 3, DateTimeKind.Local))
            ),
            "Bytes" => new StoredShape<byte[]>(owner, name, () => [.. Enumerable.Range(0, 256).Select(n => (byte)n)]),
            "Annotated" => new StoredShape<Annotated>(owner, name, MakeAnnotated),
            "AnnotatedMap" => new StoredShape<AnnotatedMap>(
                owner,
                name,
                () => new() { Id = -1, Values = [0, -0.0, double.NaN, double.Epsilon] }
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };

    private static City Ulm { get; } = new(1, "Ulm", 118.69m);

    private static Order MakeOrder() =>
        new()
        {
            Id = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
            Customer = new Customer(
                5,
                "Ada",
                new Address("Münsterplatz 1", "Ulm", new Uri("https://example.org/?q=1")),
                null
            ),
            Lines =
            [
                new OrderLine(Ulm, 3, new Money(1.10m, null), null),
                new OrderLine(Ulm, 1, null, TimeSpan.FromDays(2)),
            ],
            Placed = new DateTimeOffset(2026, 11, 24, 14, 3, 3, TimeSpan.FromMinutes(-90)),
        };

    private static TreeNode MakeTree(int depth) =>
        new() { Name = "level " + depth, Children = depth == 0 ? [] : [MakeTree(depth - 1), MakeTree(0)] };

    private static Annotated MakeAnnotated() =>
        new()
        {
            Id = 300,
            Name = "name",
            Counts = new() { ["one"] = [1], ["many"] = [70_000, -70_000, int.MaxValue] },
        };
}
