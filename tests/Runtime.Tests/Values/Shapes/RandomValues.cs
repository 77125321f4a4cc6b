using System.Numerics;

namespace Cachewright.Runtime.Tests.Values.Shapes;

/// <summary>Makes values of the shapes, the same for the same seed. One number in four is an extreme one.</summary>
internal sealed class RandomValues(int seed)
{
    private static readonly long[] _extremes =
    [
        0,
        1,
        -1,
        127,
        128,
        255,
        256,
        short.MinValue,
        int.MaxValue,
        int.MinValue,
        long.MaxValue,
        long.MinValue,
    ];

    private readonly Random _random = new(seed);

    public Scalars Scalars() =>
        new()
        {
            Bool = Chance(2),
            Byte = (byte)Bits(),
            SByte = (sbyte)Bits(),
            Int16 = (short)Bits(),
            UInt16 = (ushort)Bits(),
            Int32 = (int)Bits(),
            UInt32 = (uint)Bits(),
            Int64 = Bits(),
            UInt64 = (ulong)Bits(),
            Char = (char)Bits(),
            Single = BitConverter.Int32BitsToSingle((int)Bits()),
            Double = BitConverter.Int64BitsToDouble(Bits()),
            Decimal = Decimal(),
            Half = BitConverter.Int16BitsToHalf((short)Bits()),
            Int128 = new Int128((ulong)Bits(), (ulong)Bits()),
            UInt128 = new UInt128((ulong)Bits(), (ulong)Bits()),
            BigInteger = new BigInteger(Bits()) * Bits() * Bits(),
            Guid = new Guid(Bytes(16)),
            DateTime = new DateTime(Ticks(), (DateTimeKind)_random.Next(3)),
            DateTimeOffset = new DateTimeOffset(Ticks(), TimeSpan.FromMinutes(_random.Next(-840, 841))),
            DateOnly = DateOnly.FromDayNumber(_random.Next(DateOnly.MaxValue.DayNumber + 1)),
            TimeOnly = new TimeOnly(_random.NextInt64(TimeOnly.MaxValue.Ticks + 1)),
            TimeSpan = new TimeSpan(Bits()),
            String = OrNull(Text),
            Uri = OrNull(() => new Uri("/" + _random.Next(), UriKind.Relative)),
            Version = OrNull(() => new Version(_random.Next(), _random.Next(), _random.Next())),
            Suit = (Suit)Bits(),
            Nullable = Chance(2) ? null : (int)Bits(),
        };

    public Collections Collections() =>
        new()
        {
            Array = OrNull(() => Many(() => (int)Bits()).ToArray()),
            Jagged = [.. Many(() => Many(() => BitConverter.Int64BitsToDouble(Bits())).ToArray())],
            Bytes = OrNull(() => Bytes(_random.Next(40))),
            List = [.. Many(() => OrNull(Text))],
            Set = [.. Many(Bits)],
            Queue = new(Many(Money)),
            Stack = new(Many(Text)),
            Linked = new(Many(() => Chance(3) ? null : (int?)Bits())),
            Dictionary = Many(Text).Distinct().ToDictionary(text => text, _ => Many(City)),
            ReadOnly = OrNull(() => Many(City).ToArray()),
            Interface = Many(() => (int)Bits()).Distinct().ToDictionary(key => key, _ => Suit.Hearts),
            ImmutableArray = Chance(4) ? default : [.. Many(City)],
            ImmutableList = [.. Many(() => (int)Bits())],
            Pair = new(Text(), ((int)Bits(), Chance(2) ? null : Money())),
        };

    public Order Order() =>
        new()
        {
            Id = new Guid(Bytes(16)),
            Customer = new Customer((int)Bits(), Text(), OrNull(Address), OrNull(Address)),
            Lines = Many(() =>
                new OrderLine(City(), (int)Bits(), Chance(2) ? null : Money(), Chance(2) ? null : new TimeSpan(Bits()))
            ),
            Placed = new DateTimeOffset(Ticks(), TimeSpan.FromMinutes(_random.Next(-840, 841))),
        };

    public TreeNode Tree(int depth = 4) =>
        new() { Name = Text(), Children = depth == 0 ? [] : Many(() => Tree(depth - 1)) };

    public Circle Circle() =>
        new(Text(), BitConverter.Int64BitsToDouble(Bits()))
        {
            Revision = (int)Bits(),
            Price = new Pair<Money>(Money(), Money()),
        };

    public Annotated Annotated() =>
        new()
        {
            Id = (int)Bits(),
            Name = Text(),
            Counts = Many(Text).Distinct().ToDictionary(text => text, _ => Many(() => (int)Bits()).ToArray()),
        };

    private City City() => new((int)Bits(), Text(), Decimal());

    private Money Money() => new(Decimal(), OrNull(Text));

    private Address Address() =>
        new(Text(), Text(), Chance(2) ? null : new Uri("https://example.org/" + _random.Next()));

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T? OrNull<T>(Func<T> make)
        where T : class => Chance(4) ? null : make();

    private List<T> Many<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make())];

    private byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A number of any length, or close to the end of a type.</summary>
    private long Bits() =>
        _random.Next(4) switch
        {
            0 => _extremes[_random.Next(_extremes.Length)],
            _ => _random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(64),
        };

    private long Ticks() => _random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);

    /// <summary>Any but a negative zero, whose sign is not stored.</summary>
    private decimal Decimal()
    {
        decimal value = new((int)Bits(), (int)Bits(), (int)Bits(), Chance(2), (byte)_random.Next(29));
        return value == 0 ? 0.00m : value;
    }

    private string Text()
    {
        string[] parts =
        [
            "",
            "a",
            "i",
            "I",
            "ß",
            "\0",
            "\uD83D\uDE00",
            "世",
            ":",
            "\uFEFF",
            "long enough to need more than one byte of length",
        ];
        return string.Concat(Many(() => parts[_random.Next(parts.Length)]));
    }
}
