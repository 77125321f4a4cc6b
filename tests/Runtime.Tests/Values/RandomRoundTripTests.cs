using System.Buffers;
using System.Globalization;
using Cachewright.Generator.Tests.Values;
using Cachewright.Runtime.Tests.Values.Shapes;
using Cachewright.Values;
using CsCheck;
using MessagePack;

namespace Cachewright.Runtime.Tests.Values;

/// <summary>What generated codecs write comes back with the same state, whatever it was and whatever the culture. 100,000 values.</summary>
public sealed class RandomRoundTripTests
{
    private const int Few = 10_000;
    private const int Many = 25_000;

    private static readonly CultureInfo[] _cultures =
    [
        CultureInfo.InvariantCulture,
        .. ((string[])["ar-SA", "de-DE", "fa-IR", "sv-SE", "th-TH", "tr-TR"]).Select(Strange),
    ];

    [Fact]
    public void Scalars_come_back() => Sample(Many, values => values.Scalars());

    [Fact]
    public void Collections_come_back() => Sample(Many, values => values.Collections());

    [Fact]
    public void Nested_values_come_back() => Sample(Many, values => values.Order());

    [Fact]
    public void Trees_come_back() => Sample(Few / 2, values => values.Tree());

    [Fact]
    public void Derived_and_generic_types_come_back() => Sample(Few, values => values.Circle());

    [Fact]
    public void Annotated_values_come_back() => Sample(Few, values => values.Annotated());

    private static void Sample<T>(int count, Func<RandomValues, T> make)
        where T : class
    {
        ValueCodec<T> codec = ValueCodecs.For<T>()!;
        Gen.Int.Sample(seed => AssertComesBack(codec, make(new RandomValues(seed)), seed), iter: count);
    }

    private static void AssertComesBack<T>(ValueCodec<T> codec, T value, int seed)
        where T : class
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            string expected = ValueDump.Of(value);
            byte[] bytes = Write(codec, value);
            CultureInfo.CurrentCulture = _cultures[(seed & int.MaxValue) % _cultures.Length];
            Assert.True(
                bytes.AsSpan().SequenceEqual(Write(codec, value)),
                $"Other bytes in {CultureInfo.CurrentCulture}."
            );
            MessagePackReader reader = new(bytes);
            T copy = codec.Read(ref reader);
            Assert.True(reader.End);
            CultureInfo.CurrentCulture = before;
            Assert.Equal(expected, ValueDump.Of(copy));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static byte[] Write<T>(ValueCodec<T> codec, T value)
    {
        ArrayBufferWriter<byte> buffer = new();
        MessagePackWriter writer = new(buffer);
        codec.Write(ref writer, value);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static CultureInfo Strange(string name)
    {
        CultureInfo culture = (CultureInfo)new CultureInfo(name).Clone();
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return culture;
    }
}
