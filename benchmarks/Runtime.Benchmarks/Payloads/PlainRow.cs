namespace Cachewright.Runtime.Benchmarks.Payloads;

public sealed class PlainRow
{
    public int Field00 { get; set; }

    public string Field01 { get; set; } = "";

    public double Field02 { get; set; }

    public long Field03 { get; set; }

    public bool Field04 { get; set; }

    public int Field05 { get; set; }

    public string Field06 { get; set; } = "";

    public double Field07 { get; set; }

    public long Field08 { get; set; }

    public bool Field09 { get; set; }

    public int Field10 { get; set; }

    public string Field11 { get; set; } = "";

    public double Field12 { get; set; }

    public long Field13 { get; set; }

    public bool Field14 { get; set; }

    public int Field15 { get; set; }

    public string Field16 { get; set; } = "";

    public double Field17 { get; set; }

    public long Field18 { get; set; }

    public bool Field19 { get; set; }

    public int Field20 { get; set; }

    public string Field21 { get; set; } = "";

    public double Field22 { get; set; }

    public long Field23 { get; set; }

    public bool Field24 { get; set; }

    public int Field25 { get; set; }

    public string Field26 { get; set; } = "";

    public double Field27 { get; set; }

    public long Field28 { get; set; }

    public bool Field29 { get; set; }

    public int Field30 { get; set; }

    public string Field31 { get; set; } = "";

    public double Field32 { get; set; }

    public long Field33 { get; set; }

    public bool Field34 { get; set; }

    public int Field35 { get; set; }

    public string Field36 { get; set; } = "";

    public double Field37 { get; set; }

    public long Field38 { get; set; }

    public bool Field39 { get; set; }

    public int Field40 { get; set; }

    public string Field41 { get; set; } = "";

    public double Field42 { get; set; }

    public long Field43 { get; set; }

    public bool Field44 { get; set; }

    public int Field45 { get; set; }

    public string Field46 { get; set; } = "";

    public double Field47 { get; set; }

    public long Field48 { get; set; }

    public bool Field49 { get; set; }

    public static PlainRow Make() =>
        new()
        {
            Field00 = 1 * 1000,
            Field01 = "text number 2",
            Field02 = 3.25,
            Field03 = 4_000_000_000L,
            Field04 = true,
            Field05 = 6 * 1000,
            Field06 = "text number 7",
            Field07 = 8.25,
            Field08 = 9_000_000_000L,
            Field09 = true,
            Field10 = 11 * 1000,
            Field11 = "text number 12",
            Field12 = 13.25,
            Field13 = 14_000_000_000L,
            Field14 = true,
            Field15 = 16 * 1000,
            Field16 = "text number 17",
            Field17 = 18.25,
            Field18 = 19_000_000_000L,
            Field19 = true,
            Field20 = 21 * 1000,
            Field21 = "text number 22",
            Field22 = 23.25,
            Field23 = 24_000_000_000L,
            Field24 = true,
            Field25 = 26 * 1000,
            Field26 = "text number 27",
            Field27 = 28.25,
            Field28 = 29_000_000_000L,
            Field29 = true,
            Field30 = 31 * 1000,
            Field31 = "text number 32",
            Field32 = 33.25,
            Field33 = 34_000_000_000L,
            Field34 = true,
            Field35 = 36 * 1000,
            Field36 = "text number 37",
            Field37 = 38.25,
            Field38 = 39_000_000_000L,
            Field39 = true,
            Field40 = 41 * 1000,
            Field41 = "text number 42",
            Field42 = 43.25,
            Field43 = 44_000_000_000L,
            Field44 = true,
            Field45 = 46 * 1000,
            Field46 = "text number 47",
            Field47 = 48.25,
            Field48 = 49_000_000_000L,
            Field49 = true,
        };
}
