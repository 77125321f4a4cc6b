namespace Cachewright.Runtime.Tests.Values.Shapes;

/// <summary>A wide row of a table.</summary>
internal sealed class FiftyFields
{
    public int Field00 { get; set; }

    public string Field01 { get; set; } = "";

    public decimal Field02 { get; set; }

    public DateTime Field03 { get; set; }

    public double? Field04 { get; set; }

    public bool Field05 { get; set; }

    public Guid Field06 { get; set; }

    public long Field07 { get; set; }

    public string? Field08 { get; set; }

    public Suit Field09 { get; set; }

    public int Field10 { get; set; }

    public string Field11 { get; set; } = "";

    public decimal Field12 { get; set; }

    public DateTime Field13 { get; set; }

    public double? Field14 { get; set; }

    public bool Field15 { get; set; }

    public Guid Field16 { get; set; }

    public long Field17 { get; set; }

    public string? Field18 { get; set; }

    public Suit Field19 { get; set; }

    public int Field20 { get; set; }

    public string Field21 { get; set; } = "";

    public decimal Field22 { get; set; }

    public DateTime Field23 { get; set; }

    public double? Field24 { get; set; }

    public bool Field25 { get; set; }

    public Guid Field26 { get; set; }

    public long Field27 { get; set; }

    public string? Field28 { get; set; }

    public Suit Field29 { get; set; }

    public int Field30 { get; set; }

    public string Field31 { get; set; } = "";

    public decimal Field32 { get; set; }

    public DateTime Field33 { get; set; }

    public double? Field34 { get; set; }

    public bool Field35 { get; set; }

    public Guid Field36 { get; set; }

    public long Field37 { get; set; }

    public string? Field38 { get; set; }

    public Suit Field39 { get; set; }

    public int Field40 { get; set; }

    public string Field41 { get; set; } = "";

    public decimal Field42 { get; set; }

    public DateTime Field43 { get; set; }

    public double? Field44 { get; set; }

    public bool Field45 { get; set; }

    public Guid Field46 { get; set; }

    public long Field47 { get; set; }

    public string? Field48 { get; set; }

    public Suit Field49 { get; set; }

    public static FiftyFields Example { get; } =
        new()
        {
            Field00 = 1 * 1_000,
            Field01 = "text number 2",
            Field02 = 3.50m,
            Field03 = new(2026, 1, 1 + 4 % 28, 3, 4, 5, DateTimeKind.Utc),
            Field04 = 5.25,
            Field05 = true,
            Field06 = new(7, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
            Field07 = -8_000_000_000L,
            Field08 = null,
            Field09 = Suit.Spades,
            Field10 = 11 * 1_000,
            Field11 = "text number 12",
            Field12 = 13.50m,
            Field13 = new(2026, 1, 1 + 14 % 28, 3, 4, 5, DateTimeKind.Utc),
            Field14 = 15.25,
            Field15 = true,
            Field16 = new(17, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
            Field17 = -18_000_000_000L,
            Field18 = null,
            Field19 = Suit.Spades,
            Field20 = 21 * 1_000,
            Field21 = "text number 22",
            Field22 = 23.50m,
            Field23 = new(2026, 1, 1 + 24 % 28, 3, 4, 5, DateTimeKind.Utc),
            Field24 = 25.25,
            Field25 = true,
            Field26 = new(27, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
            Field27 = -28_000_000_000L,
            Field28 = null,
            Field29 = Suit.Spades,
            Field30 = 31 * 1_000,
            Field31 = "text number 32",
            Field32 = 33.50m,
            Field33 = new(2026, 1, 1 + 34 % 28, 3, 4, 5, DateTimeKind.Utc),
            Field34 = 35.25,
            Field35 = true,
            Field36 = new(37, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
            Field37 = -38_000_000_000L,
            Field38 = null,
            Field39 = Suit.Spades,
            Field40 = 41 * 1_000,
            Field41 = "text number 42",
            Field42 = 43.50m,
            Field43 = new(2026, 1, 1 + 44 % 28, 3, 4, 5, DateTimeKind.Utc),
            Field44 = 45.25,
            Field45 = true,
            Field46 = new(47, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
            Field47 = -48_000_000_000L,
            Field48 = null,
            Field49 = Suit.Spades,
        };
}
