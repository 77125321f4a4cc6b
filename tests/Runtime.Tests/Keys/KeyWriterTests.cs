using System.Numerics;

namespace Cachewright.Runtime.Tests.Keys;

public sealed class KeyWriterTests
{
    [Fact]
    public void Values_are_separated_by_colons_and_follow_a_literal_directly() =>
        Assert.Equal(
            "1:a:x-2:3",
            WrittenKey.Of(
                static (ref KeyWriter writer) =>
                {
                    writer.Value(1);
                    writer.Value("a");
                    writer.Literal(":x-"u8);
                    writer.Value(2);
                    writer.Separator();
                    writer.Value(3);
                }
            )
        );

    [Theory]
    [InlineData("Müller 😀 x", "Müller 😀 x")]
    [InlineData("", "")]
    [InlineData("null", "null")]
    [InlineData("Ab", "Ab")]
    [InlineData("a:b%c{d}", "a%3Ab%25c%7Bd%7D")]
    [InlineData("@null", "%40null")]
    [InlineData("#tag", "%23tag")]
    [InlineData("a@b#c", "a@b#c")]
    [InlineData("@@", "%40@")]
    [InlineData("\0\t\u001F\u007F\u0080", "%00%09%1F%7F\u0080")]
    public void Text_is_escaped_where_it_could_be_taken_for_something_else(string text, string expected) =>
        Assert.Equal(expected, WrittenKey.Of((ref KeyWriter writer) => writer.Value(text)));

    [Fact]
    public void Null_is_told_from_every_text()
    {
        Assert.Equal("@null", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value((string?)null)));
        Assert.Equal("@null", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value((byte[]?)null)));
        Assert.Equal("@null", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value((int?)null)));
        Assert.Equal("@null", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value((Uri?)null)));
        Assert.Equal("@null", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value((Version?)null)));
        Assert.Equal("@null", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value((ICacheKey?)null)));
    }

    [Fact]
    public void Unpaired_surrogates_differ_and_pairs_are_kept()
    {
        Assert.Equal("a%uD800b", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value("a\uD800b")));
        Assert.Equal("%uDC01%uD801", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value("\uDC01\uD801")));
        Assert.Equal("\uD83D\uDE00", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value("\uD83D\uDE00")));
        Assert.Equal("%uD83D", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value('\uD83D')));
    }

    [Fact]
    public void Numbers_are_decimal_and_floating_point_is_its_bits()
    {
        Assert.Equal(
            "-1:255:-9223372036854775808:18446744073709551615:-170141183460469231731687303715884105728:true",
            WrittenKey.Of(
                static (ref KeyWriter writer) =>
                {
                    writer.Value((sbyte)-1);
                    writer.Value((byte)255);
                    writer.Value(long.MinValue);
                    writer.Value(ulong.MaxValue);
                    writer.Value(Int128.MinValue);
                    writer.Value(true);
                }
            )
        );
        Assert.Equal(
            "3c00:3f800000:bff0000000000000",
            WrittenKey.Of(
                static (ref KeyWriter writer) =>
                {
                    writer.Value((Half)1);
                    writer.Value(1f);
                    writer.Value(-1d);
                }
            )
        );
        Assert.Equal(
            "-1" + new string('0', 60),
            WrittenKey.Of(static (ref KeyWriter writer) => writer.Value(-BigInteger.Pow(10, 60)))
        );
    }

    [Theory]
    [InlineData("1", "1.00")]
    [InlineData("0", "-0.000")]
    [InlineData("100", "100.0")]
    [InlineData("-1.5", "-1.5000")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Equal_decimals_have_one_key(string expected, string value)
    {
        decimal number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, WrittenKey.Of((ref KeyWriter writer) => writer.Value(number)));
    }

    [Fact]
    public void Uris_versions_guids_and_bytes_are_readable()
    {
        Assert.Equal(
            "http%3A//example.com/a?b=%257B:/a:1.2:00000000-0000-0000-0000-000000000000:AQI=",
            WrittenKey.Of(
                static (ref KeyWriter writer) =>
                {
                    writer.Value(new Uri("HTTP://Example.com/a?b=%7B"));
                    writer.Value(new Uri("/a", UriKind.Relative));
                    writer.Value(new Version(1, 2));
                    writer.Value(Guid.Empty);
                    writer.Value([1, 2]);
                }
            )
        );
    }

    [Fact]
    public void A_nullable_has_the_key_of_its_value()
    {
        DateTime moment = new(2026, 11, 24, 14, 3, 3, DateTimeKind.Utc);

        Assert.Equal("5", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value((int?)5)));
        Assert.Equal("x", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value((char?)'x')));
        Assert.Equal("1.5", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value((decimal?)1.50m)));
        Assert.Equal("4", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value((DayOfWeek?)DayOfWeek.Thursday)));
        Assert.Equal(
            WrittenKey.Of((ref KeyWriter writer) => writer.Value(moment)),
            WrittenKey.Of((ref KeyWriter writer) => writer.Value((DateTime?)moment))
        );
    }

    [Fact]
    public void A_nullable_of_a_type_without_a_key_is_refused() =>
        Assert.Throws<NotSupportedException>(static () =>
            WrittenKey.Of(static (ref KeyWriter writer) => writer.Value((Range?)Range.All))
        );

    [Fact]
    public void A_value_that_writes_itself_is_marked_and_separated() =>
        Assert.Equal(
            "@2:a%3Ab:7:end",
            WrittenKey.Of(
                static (ref KeyWriter writer) =>
                {
                    writer.Value(new Point("a:b", 7));
                    writer.Value("end");
                }
            )
        );

    [Fact]
    public void Type_arguments_are_full_names()
    {
        Assert.Equal("System.Int32", WrittenKey.Of(static (ref KeyWriter writer) => writer.TypeArgument<int>()));
        Assert.Equal(
            "System.Collections.Generic.Dictionary`2[System.String;Cachewright.Runtime.Tests.Keys.KeyWriterTests+Point,Cachewright.Runtime.Tests[]]",
            WrittenKey.Of(static (ref KeyWriter writer) => writer.TypeArgument<Dictionary<string, Point[]>>())
        );
    }

    private sealed record Point(string Name, int Number) : ICacheKey
    {
        public void WriteCacheKey(ref KeyWriter writer)
        {
            writer.Value(Name);
            writer.Value(Number);
        }
    }
}
