using System.Collections.Immutable;
using System.Runtime.Serialization;

namespace Cases;

/// <summary>Records, classes and structs, in the ways people write them.</summary>
internal static class ObjectCases
{
    internal static Product PositionalRecord() =>
        new(1, "Tea", 2.50m, new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    internal static Product? NullableRecord() => PositionalRecord();

    internal static Product RecordWithNull() => PositionalRecord() with { Name = null! };

    internal static Order ClassWithSetters() =>
        new()
        {
            Id = 7,
            Lines =
            {
                new Line { Product = PositionalRecord(), Count = 2 },
            },
            Notes = null,
            Status = Status.Paid,
        };

    internal static Customer RequiredAndInit() =>
        new()
        {
            Name = "Ada",
            Email = null,
            Tags = ["a"],
        };

    internal static Special DerivedClass() =>
        new("rush")
        {
            Id = 1,
            Shared = "s",
            Reason = "r",
        };

    internal static Point Struct() => new(1, 2);

    internal static Pixel StructWithFields() =>
        new()
        {
            X = 1,
            Y = 2,
            Color = Color.Red,
        };

    internal static Measure ReadOnlyStruct() => new(1.5, "kg");

    internal static Point? MaybeStruct() => new Point(3, 4);

    internal static Page<Product> Generic() => new([PositionalRecord()], 1);

    internal static Page<Product?> GenericOfNullable() => new([null, PositionalRecord()], 2);

    internal static Page<Page<int>> GenericOfGeneric() => new([new([1], 1)], 1);

    internal static Outer.Inner Nested() => new() { Value = 3, Twin = new Outer.Inner() };

    internal static Category Tree() => new("root", [new("left", []), new("right", [new("leaf", [])])]);

    internal static Husband Couple() => new() { Wife = new Wife { Husband = new Husband() } };

    internal static Basket BackedByPrivateField() => new([1, 2, 3]);

    internal static Named FullProperty() => new() { Name = "x" };

    internal static Keywords KeywordNames() =>
        new(1)
        {
            @event = "e",
            Value = "v",
            value = "w",
            reader = 2,
            depth = 3,
        };

    internal static Reordered ParametersInAnotherOrder() => new("b", 1);

    internal static Wider ParameterOfABaseType() => new(new List<int> { 1 }.ToArray());

    internal static Ignoring IgnoredMembers() => new() { Kept = 1 };

    internal static Nothing NoMembers() => new();

    internal static HalfOverriding HalfOverridden() => new() { Read = "r", Written = "w" };

    internal static HidingByComputed HiddenByComputed()
    {
        HidingByComputed value = new();
        ((Hidden)value).Id = 7;
        return value;
    }

    internal static Overriding Overridden() => new() { Name = "n", Other = 1 };

    internal static Old ObsoleteMember() => new();

    internal static Primary CapturesItsParameter() => new("p");

    internal static Choice ShortestConstructor() => new(1) { Two = 2 };

    internal static Strict SetsRequired() => new(4);
}

/// <summary>Members without a setter that hold a collection already.</summary>
internal static class FilledCases
{
    internal static Filled Filled()
    {
        Filled filled = new() { Id = 1 };
        filled.Lines.Add(new Line { Count = 2 });
        filled.Names["b"] = 3;
        filled.Numbers.Clear();
        filled.Backed.Add("x");
        return filled;
    }
}

internal sealed class Filled
{
    private readonly HashSet<string> _backed = [];

    public required int Id { get; init; }
    public List<Line> Lines { get; } = [];
    public IDictionary<string, int> Names { get; } = new Dictionary<string, int>();

    // What the constructor puts in was taken out of the value.
    public ICollection<int> Numbers { get; } = new List<int> { 1, 2 };
    public ISet<string> Backed => _backed;
    public SortedSet<int> Sorted { get; private set; } = [3];
}

internal enum Status
{
    Open,
    Paid,
}

internal enum Color : byte
{
    Red = 1,
}

internal record Product(int Id, string Name, decimal Price, DateTime Since)
{
    public string Display => Name + Price;
}

internal sealed class Order
{
    public int Id { get; set; }
    public List<Line> Lines { get; set; } = [];
    public string? Notes { get; set; } = "default";
    public Status Status { get; set; }
}

internal sealed class Line
{
    public Product? Product { get; set; }
    public int Count;
}

internal sealed record Customer
{
    public required string Name { get; init; }
    public required string? Email { get; init; }
    public ImmutableArray<string> Tags { get; init; } = [];
}

internal abstract class Entity
{
    public int Id { get; set; }
    protected internal string? Shared { get; set; }
}

internal sealed class Special(string kind) : Entity
{
    public string Kind { get; } = kind;
    public string? Reason { get; set; }
}

internal record struct Point(int X, int Y);

internal struct Pixel
{
    public int X;
    public int Y;
    public Color Color { get; set; }
}

internal readonly struct Measure(double amount, string unit)
{
    public double Amount { get; } = amount;
    public readonly string Unit = unit;
}

internal record Page<T>(IReadOnlyList<T> Items, int Total);

internal static class Outer
{
    internal sealed class Inner
    {
        public int Value { get; set; }
        public Inner? Twin { get; set; }
    }
}

internal sealed record Category(string Name, ImmutableList<Category> Children);

internal sealed class Husband
{
    public Wife? Wife { get; set; }
}

internal sealed class Wife
{
    public Husband? Husband { get; set; }
}

internal sealed class Basket
{
    private readonly List<int> _items;

    public Basket(IEnumerable<int> items) => _items = [.. items];

    public IReadOnlyList<int> Items => _items;
    public int Count => _items.Count;
}

internal sealed class Named
{
    private string? _name;

    public string? Name
    {
        get => _name;
        set => _name = value;
    }
}

internal sealed class Keywords(int @class)
{
    public int @class { get; } = @class;
    public string? @event { get; set; }
    public string? Value { get; set; }
    public string? value { get; set; }
    public int reader { get; set; }
    public int depth { get; set; }
    public Keywords? Self { get; set; }
}

internal sealed class Reordered(string second, int first)
{
    public int First { get; } = first;
    public string Second { get; } = second;
}

internal sealed class Wider(IEnumerable<int> numbers)
{
    public int[] Numbers { get; } = numbers.ToArray();
}

internal sealed class Ignoring
{
    [NonSerialized]
    private int _cache = 0;

    public int Kept { get; set; }

    [IgnoreDataMember]
    public Stream? Skipped { get; set; }

    public int Touch() => ++_cache;
}

internal sealed class Nothing;

internal class Overridable
{
    public virtual string? Name { get; set; }
    public int Other { get; set; }
}

internal class Overriding : Overridable
{
    public override string? Name { get; set; }
}

internal sealed class Old
{
    [Obsolete("Use something else")]
    public int Kept { get; set; } = 3;
}

internal class Primary(string text)
{
    public Primary()
        : this("another") { }

    public string Text => text;
    public int Length => text.Length;
}

internal sealed class Choice
{
    public Choice(int one) => One = one;

    public Choice(int one, int two)
    {
        One = one;
        Two = two;
    }

    public int One { get; }
    public int Two { get; set; }
}

internal sealed class Strict
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public Strict(int number) => Number = number;

    public required int Number { get; init; }
}

internal class WithVirtuals
{
    public virtual string? Read { get; set; }

    public virtual string? Written { get; set; }
}

/// <summary>Where an override has one accessor only, the other is inherited.</summary>
internal sealed class HalfOverriding : WithVirtuals
{
    public override string? Read => base.Read;

    public override string? Written
    {
        set => base.Written = value;
    }
}

internal class Hidden
{
    public int Id { get; set; }
}

/// <summary>What it hides has a value still.</summary>
internal sealed class HidingByComputed : Hidden
{
    public new string Id => "computed";
}
