using MessagePack;
using MessagePack.Formatters;

namespace Cases;

/// <summary>Types and members that bring their own formatter.</summary>
internal static class FormatterCases
{
    internal static Temperature? Root() => new(21.5);

    internal static FormattedHolder Holder() =>
        new()
        {
            Inside = new(-3),
            Number = 7,
            Text = "t",
            Third = 3,
            Fourth = 4,
            Day = new(2024, 2, 29, 1, 2, 3),
            Boxed = new(5),
            BoxedText = new("five"),
            Degree = Degree.Kelvin,
            Degrees = [Degree.Celsius, null, Degree.Kelvin],
            Point = new(1, 2),
            Maybe = new(3, 4),
            Shape = new Ring { Radius = 2 },
            Kind = 1,
        };

    internal static FormattedHolder Nulls() => new();

    internal static List<Temperature?> Listed() => [new(1), null];

    internal static Inheriting Overridden() => new() { Number = 5 };

    internal static FormattedNames Names() => new() { Number = 9, Text = null };

    internal static Exotic Arguments() => new() { Text = "x" };
}

[MessagePackFormatter(typeof(TemperatureFormatter))]
public sealed class Temperature(double degrees)
{
    private readonly double _hidden = degrees;

    public double Read() => _hidden;
}

public sealed class TemperatureFormatter : IMessagePackFormatter<Temperature?>
{
    public void Serialize(ref MessagePackWriter writer, Temperature? value, MessagePackSerializerOptions options)
    {
        if (value is null)
        {
            writer.Write("none");
            return;
        }

        writer.WriteMapHeader(1);
        writer.Write("t");
        writer.Write(value.Read());
    }

    public Temperature? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        if (reader.NextMessagePackType == MessagePackType.String)
        {
            reader.Skip();
            return null;
        }

        reader.ReadMapHeader();
        reader.Skip();
        return new(reader.ReadDouble());
    }
}

public sealed class ShiftedFormatter(int shift) : IMessagePackFormatter<int>
{
    public ShiftedFormatter()
        : this(1000) { }

    public void Serialize(ref MessagePackWriter writer, int value, MessagePackSerializerOptions options) =>
        writer.Write($"#{value + shift}");

    public int Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
        int.Parse(reader.ReadString()![1..], System.Globalization.CultureInfo.InvariantCulture) - shift;
}

public sealed class QuotingFormatter : IMessagePackFormatter<string?>
{
    public static readonly QuotingFormatter Instance = new();

    private QuotingFormatter() { }

    public void Serialize(ref MessagePackWriter writer, string? value, MessagePackSerializerOptions options) =>
        writer.Write(value is null ? "" : $"'{value}'");

    public string? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
        reader.ReadString() is { Length: > 0 } text ? text[1..^1] : null;
}

[MessagePackFormatter(typeof(BoxFormatter<>))]
public sealed class Box<T>(T content)
{
    private readonly T _content = content;

    public T Get() => _content;
}

public sealed class BoxFormatter<T> : IMessagePackFormatter<Box<T>?>
{
    public void Serialize(ref MessagePackWriter writer, Box<T>? value, MessagePackSerializerOptions options) =>
        writer.Write(value?.Get()?.ToString());

    public Box<T>? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
        reader.ReadString() is { } text
            ? new((T)Convert.ChangeType(text, typeof(T), System.Globalization.CultureInfo.InvariantCulture))
            : null;
}

[MessagePackFormatter(typeof(DegreeFormatter))]
public enum Degree
{
    Celsius,
    Kelvin,
}

public sealed class DegreeFormatter : IMessagePackFormatter<Degree>
{
    public void Serialize(ref MessagePackWriter writer, Degree value, MessagePackSerializerOptions options) =>
        writer.Write(value.ToString());

    public Degree Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
        Enum.Parse<Degree>(reader.ReadString()!);
}

[MessagePackFormatter(typeof(SpotFormatter))]
public readonly struct Spot(int x, int y)
{
    private readonly int _x = x;
    private readonly int _y = y;

    public int Join() => (_x * 100) + _y;
}

public sealed class SpotFormatter : IMessagePackFormatter<Spot>
{
    public void Serialize(ref MessagePackWriter writer, Spot value, MessagePackSerializerOptions options) =>
        writer.Write(value.Join());

    public Spot Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        int joined = reader.ReadInt32();
        return new(joined / 100, joined % 100);
    }
}

[MessagePackFormatter(typeof(OutlineFormatter))]
public interface IOutline;

public sealed class Ring : IOutline
{
    public int Radius { get; set; }
}

public sealed class OutlineFormatter : IMessagePackFormatter<IOutline?>
{
    public void Serialize(ref MessagePackWriter writer, IOutline? value, MessagePackSerializerOptions options) =>
        writer.Write((value as Ring)?.Radius ?? -1);

    public IOutline? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
        reader.ReadInt32() is >= 0 and int radius ? new Ring { Radius = radius } : null;
}

[MessagePackObject]
public class FormattedHolder
{
    [Key(0)]
    public Temperature? Inside { get; set; }

    [Key(1), MessagePackFormatter(typeof(ShiftedFormatter))]
    public int Number { get; set; }

    [Key(2), MessagePackFormatter(typeof(QuotingFormatter))]
    public string? Text;

    [Key(3), MessagePackFormatter(typeof(ShiftedFormatter), 7)]
    public int Third { get; set; }

    [Key(4), MessagePackFormatter(typeof(ShiftedFormatter), 8)]
    public int Fourth { get; set; }

    [Key(5), MessagePackFormatter(typeof(NativeDateTimeFormatter))]
    public DateTime Day { get; set; }

    [Key(6)]
    public Box<int>? Boxed { get; set; }

    [Key(7)]
    public Box<string>? BoxedText { get; set; }

    [Key(8)]
    public Degree Degree { get; set; }

    [Key(9)]
    public List<Degree?>? Degrees { get; set; }

    [Key(10)]
    public Spot Point { get; set; }

    [Key(11)]
    public Spot? Maybe { get; set; }

    [Key(12)]
    public IOutline? Shape { get; set; }

    [Key(13)]
    public int Kind { get; set; }
}

[MessagePackObject]
public class WithNumber
{
    [Key(0), MessagePackFormatter(typeof(ShiftedFormatter))]
    public virtual int Number { get; set; }
}

[MessagePackObject]
public class Inheriting : WithNumber
{
    [Key(0)]
    public override int Number { get; set; }
}

[MessagePackObject(true)]
public class FormattedNames
{
    [MessagePackFormatter(typeof(ShiftedFormatter), -3)]
    public int Number { get; set; }

    [MessagePackFormatter(typeof(QuotingFormatter))]
    public string? Text { get; set; }
}

public sealed class ExoticFormatter(
    Type type,
    string[] names,
    Degree degree,
    char letter,
    double number,
    long low,
    string? nothing
) : IMessagePackFormatter<string?>
{
    public void Serialize(ref MessagePackWriter writer, string? value, MessagePackSerializerOptions options) =>
        writer.Write(
            FormattableString.Invariant(
                $"{type.Name}|{string.Join(',', names)}|{degree}|{letter}|{number}|{low}|{nothing is null}|{value}"
            )
        );

    public string? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
        reader.ReadString()!.Split('|')[^1];
}

[MessagePackObject]
public class Exotic
{
    [Key(0)]
    [MessagePackFormatter(
        typeof(ExoticFormatter),
        typeof(List<>),
        new[] { "a\"", "b" },
        Degree.Kelvin,
        '\'',
        double.NaN,
        long.MinValue,
        null
    )]
    public string? Text { get; set; }
}
