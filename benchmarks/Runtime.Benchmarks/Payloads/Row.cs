using MessagePack;

namespace Cachewright.Runtime.Benchmarks.Payloads;

[MessagePackObject]
public sealed class Row
{
    [Key(0)]
    public int Field00 { get; set; }

    [Key(1)]
    public string Field01 { get; set; } = "";

    [Key(2)]
    public double Field02 { get; set; }

    [Key(3)]
    public long Field03 { get; set; }

    [Key(4)]
    public bool Field04 { get; set; }

    [Key(5)]
    public int Field05 { get; set; }

    [Key(6)]
    public string Field06 { get; set; } = "";

    [Key(7)]
    public double Field07 { get; set; }

    [Key(8)]
    public long Field08 { get; set; }

    [Key(9)]
    public bool Field09 { get; set; }

    [Key(10)]
    public int Field10 { get; set; }

    [Key(11)]
    public string Field11 { get; set; } = "";

    [Key(12)]
    public double Field12 { get; set; }

    [Key(13)]
    public long Field13 { get; set; }

    [Key(14)]
    public bool Field14 { get; set; }

    [Key(15)]
    public int Field15 { get; set; }

    [Key(16)]
    public string Field16 { get; set; } = "";

    [Key(17)]
    public double Field17 { get; set; }

    [Key(18)]
    public long Field18 { get; set; }

    [Key(19)]
    public bool Field19 { get; set; }

    [Key(20)]
    public int Field20 { get; set; }

    [Key(21)]
    public string Field21 { get; set; } = "";

    [Key(22)]
    public double Field22 { get; set; }

    [Key(23)]
    public long Field23 { get; set; }

    [Key(24)]
    public bool Field24 { get; set; }

    [Key(25)]
    public int Field25 { get; set; }

    [Key(26)]
    public string Field26 { get; set; } = "";

    [Key(27)]
    public double Field27 { get; set; }

    [Key(28)]
    public long Field28 { get; set; }

    [Key(29)]
    public bool Field29 { get; set; }

    [Key(30)]
    public int Field30 { get; set; }

    [Key(31)]
    public string Field31 { get; set; } = "";

    [Key(32)]
    public double Field32 { get; set; }

    [Key(33)]
    public long Field33 { get; set; }

    [Key(34)]
    public bool Field34 { get; set; }

    [Key(35)]
    public int Field35 { get; set; }

    [Key(36)]
    public string Field36 { get; set; } = "";

    [Key(37)]
    public double Field37 { get; set; }

    [Key(38)]
    public long Field38 { get; set; }

    [Key(39)]
    public bool Field39 { get; set; }

    [Key(40)]
    public int Field40 { get; set; }

    [Key(41)]
    public string Field41 { get; set; } = "";

    [Key(42)]
    public double Field42 { get; set; }

    [Key(43)]
    public long Field43 { get; set; }

    [Key(44)]
    public bool Field44 { get; set; }

    [Key(45)]
    public int Field45 { get; set; }

    [Key(46)]
    public string Field46 { get; set; } = "";

    [Key(47)]
    public double Field47 { get; set; }

    [Key(48)]
    public long Field48 { get; set; }

    [Key(49)]
    public bool Field49 { get; set; }

    public static Row Make() =>
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
