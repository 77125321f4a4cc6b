using CsCheck;

namespace Cachewright.Runtime.Tests.Keys;

public sealed class DateKeysTests
{
    private static readonly DateTime Moment = new(2026, 11, 24, 14, 3, 3);

    [Fact]
    public void A_date_keeps_its_kind()
    {
        string offset = TimeZoneInfo.Local.GetUtcOffset(Moment).ToString("hhmm", null);
        string sign = TimeZoneInfo.Local.GetUtcOffset(Moment) < TimeSpan.Zero ? "-" : "+";

        Assert.Equal("2026-11-24T140303", Key(Moment));
        Assert.Equal("2026-11-24T140303Z", Key(DateTime.SpecifyKind(Moment, DateTimeKind.Utc)));
        Assert.Equal($"2026-11-24T140303{sign}{offset}", Key(DateTime.SpecifyKind(Moment, DateTimeKind.Local)));
        Assert.Equal("2026-11-24T140303.0000001", Key(Moment.AddTicks(1)));
        Assert.Equal("2026-11-24T140303.25", Key(Moment.AddMilliseconds(250)));
    }

    [Fact]
    public void An_offset_is_part_of_the_key()
    {
        Assert.Equal("2026-11-24T140303-0330", Key(new DateTimeOffset(Moment, TimeSpan.FromHours(-3.5))));
        Assert.Equal("2026-11-24T140303+0000", Key(new DateTimeOffset(Moment, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(0L, "0")]
    [InlineData(54_000_000_000L, "5400")]
    [InlineData(-5_000_000L, "-0.5")]
    [InlineData(1L, "0.0000001")]
    [InlineData(long.MinValue, "-922337203685.4775808")]
    public void A_time_span_is_seconds(long ticks, string expected) =>
        Assert.Equal(expected, WrittenKey.Of((ref KeyWriter writer) => writer.Value(new TimeSpan(ticks))));

    [Fact]
    public void Dates_and_times_of_day_stand_alone()
    {
        Assert.Equal("0001-02-03", WrittenKey.Of(static (ref KeyWriter writer) => writer.Value(new DateOnly(1, 2, 3))));
        Assert.Equal(
            "140303.5",
            WrittenKey.Of(static (ref KeyWriter writer) => writer.Value(new TimeOnly(14, 3, 3, 500)))
        );
    }

    [Fact]
    public void Different_moments_have_different_keys() =>
        Gen.Long[0, DateTime.MaxValue.Ticks - 20_000_000]
            .Select(Gen.Long[0, 20_000_000])
            .Sample(
                (ticks, more) => Assert.Equal(more == 0, Key(new DateTime(ticks)) == Key(new DateTime(ticks + more))),
                iter: 20_000
            );

    private static string Key(DateTime value) => WrittenKey.Of((ref KeyWriter writer) => writer.Value(value));

    private static string Key(DateTimeOffset value) => WrittenKey.Of((ref KeyWriter writer) => writer.Value(value));
}
