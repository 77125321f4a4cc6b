using MessagePack;

namespace Cases;

/// <summary>Types with MessagePack's own annotations: the bytes must be those that MessagePack itself writes.</summary>
internal static class MessagePackCases
{
    internal static NumberKeys Numbers() =>
        new()
        {
            Id = 1,
            Name = "n",
            Amounts = [1.50m, 2m],
            Id2 = Guid.Empty,
        };

    internal static NumberKeys Nulls() => new();

    internal static NameKeys Names() => new() { Id = 1, Full = "f" };

    internal static PropertyNames PropertyNames() =>
        new()
        {
            Id = 5,
            Field = 6,
            Child = new NumberKeys { Id = 9 },
        };

    internal static Immutable Constructed() => new(1, "two");

    internal static AllScalars Scalars() =>
        new()
        {
            Decimal = -12.340m,
            Int128 = Int128.MinValue + 5,
            UInt128 = UInt128.MaxValue - 5,
            Big = System.Numerics.BigInteger.Pow(7, 100),
            Offset = new(2024, 2, 29, 1, 2, 3, 4, TimeSpan.FromMinutes(90)),
            Date = new(2024, 2, 29),
            Time = new(1, 2, 3),
            Span = TimeSpan.FromTicks(-5),
            Uri = new("https://example.org/x"),
            Version = new(1, 2, 3),
            Guid = new("00112233-4455-6677-8899-aabbccddeeff"),
            Bytes = [1, 2],
            Char = 'x',
            Double = 1.5,
            Single = 2.5f,
            Day = DayOfWeek.Monday,
            Maybe = 5,
            Pair = new("k", 1),
            Tuple = (1, "t"),
            Map = new() { ["a"] = 1 },
            Stack = new([1, 2, 3]),
            Set = [1, 2],
            Strings = ["a", "b"],
        };
}

[MessagePackObject]
public class NumberKeys
{
    [Key(0)]
    public int Id { get; set; }

    [Key(3)]
    public List<decimal>? Amounts { get; set; }

    [Key(1)]
    public string? Name { get; set; }

    [Key(5)]
    public Guid Id2 { get; set; }

    [IgnoreMember]
    public int Skipped;

    [Key(6)]
    public int Twice => Id * 2;

    [IgnoreMember]
    public int Thrice => Id * 3;
}

[MessagePackObject]
public class NameKeys
{
    [Key("the id")]
    public int Id { get; set; }

    [Key("full\"name")]
    public string? Full;
}

[MessagePackObject(true)]
public class PropertyNames
{
    public int Field;
    public int Id { get; set; }
    public NumberKeys? Child { get; set; }
    public int Doubled => Id * 2;
}

[MessagePackObject]
public class Immutable
{
    [SerializationConstructor]
    public Immutable(int first, string other)
    {
        First = first;
        Second = other;
    }

    public Immutable() => Second = "";

    [Key(0)]
    public int First { get; }

    [Key(1)]
    public string Second { get; }
}

[MessagePackObject]
public class AllScalars
{
    [Key(0)]
    public decimal Decimal { get; set; }

    [Key(1)]
    public Int128 Int128 { get; set; }

    [Key(2)]
    public UInt128 UInt128 { get; set; }

    [Key(3)]
    public System.Numerics.BigInteger Big { get; set; }

    [Key(4)]
    public DateTimeOffset Offset { get; set; }

    [Key(5)]
    public DateOnly Date { get; set; }

    [Key(6)]
    public TimeOnly Time { get; set; }

    [Key(7)]
    public TimeSpan Span { get; set; }

    [Key(8)]
    public Uri? Uri { get; set; }

    [Key(9)]
    public Version? Version { get; set; }

    [Key(10)]
    public Guid Guid { get; set; }

    [Key(11)]
    public byte[]? Bytes { get; set; }

    [Key(12)]
    public char Char { get; set; }

    [Key(13)]
    public double Double { get; set; }

    [Key(14)]
    public float Single { get; set; }

    [Key(15)]
    public DayOfWeek Day { get; set; }

    [Key(16)]
    public int? Maybe { get; set; }

    [Key(17)]
    public KeyValuePair<string, int> Pair { get; set; }

    [Key(18)]
    public (int, string) Tuple { get; set; }

    [Key(19)]
    public Dictionary<string, int>? Map { get; set; }

    [Key(20)]
    public Stack<int>? Stack { get; set; }

    [Key(21)]
    public HashSet<int>? Set { get; set; }

    [Key(22)]
    public string[]? Strings { get; set; }
}
