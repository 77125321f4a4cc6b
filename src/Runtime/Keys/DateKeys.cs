using System.Globalization;

namespace Cachewright.Keys;

/// <summary>
/// Dates and times: ISO 8601, but with no ":" in the time, because that separates segments, and with no zeros at the end of a fraction.
/// </summary>
/// <remarks>
/// <code>
/// DateTime        2026-11-24T140303         unspecified
///                 2026-11-24T140303.25Z     UTC
///                 2026-11-24T140303+0100    local: nodes in two time zones do not share a key
/// DateTimeOffset  2026-11-24T140303+0100    the offset is part of the value, because the method may show it
/// DateOnly        2026-11-24
/// TimeOnly        140303.25
/// TimeSpan        5400, -0.5                seconds
/// </code>
/// </remarks>
internal static class DateKeys
{
    public static void Write(ref KeyBuffer buffer, DateTime value)
    {
        WriteDateAndTime(ref buffer, value);
        if (value.Kind == DateTimeKind.Utc)
        {
            buffer.Append((byte)'Z');
        }
        else if (value.Kind == DateTimeKind.Local)
        {
            WriteOffset(ref buffer, TimeZoneInfo.Local.GetUtcOffset(value));
        }
    }

    public static void Write(ref KeyBuffer buffer, DateTimeOffset value)
    {
        WriteDateAndTime(ref buffer, value.DateTime);
        WriteOffset(ref buffer, value.Offset);
    }

    public static void Write(ref KeyBuffer buffer, DateOnly value) => Format(ref buffer, value, "yyyy-MM-dd");

    public static void Write(ref KeyBuffer buffer, TimeOnly value)
    {
        Format(ref buffer, value, "HHmmss");
        WriteFraction(ref buffer, (ulong)(value.Ticks % TimeSpan.TicksPerSecond));
    }

    public static void Write(ref KeyBuffer buffer, TimeSpan value)
    {
        // The magnitude of TimeSpan.MinValue does not fit a signed number.
        ulong ticks = value.Ticks < 0 ? 0 - (ulong)value.Ticks : (ulong)value.Ticks;
        if (value.Ticks < 0)
        {
            buffer.Append((byte)'-');
        }

        NumberKeys.Write(ref buffer, ticks / TimeSpan.TicksPerSecond, 20);
        WriteFraction(ref buffer, ticks % TimeSpan.TicksPerSecond);
    }

    private static void WriteDateAndTime(ref KeyBuffer buffer, DateTime value)
    {
        Format(ref buffer, value, "yyyy-MM-ddTHHmmss");
        WriteFraction(ref buffer, (ulong)(value.Ticks % TimeSpan.TicksPerSecond));
    }

    private static void WriteFraction(ref KeyBuffer buffer, ulong ticks)
    {
        if (ticks == 0)
        {
            return;
        }

        Span<byte> digits = stackalloc byte[7];
        ticks.TryFormat(digits, out _, "D7", CultureInfo.InvariantCulture);
        buffer.Append((byte)'.');
        buffer.Append(digits.TrimEnd((byte)'0'));
    }

    private static void WriteOffset(ref KeyBuffer buffer, TimeSpan offset)
    {
        buffer.Append(offset < TimeSpan.Zero ? (byte)'-' : (byte)'+');
        Format(ref buffer, offset, "hhmm");
    }

    private static void Format<T>(ref KeyBuffer buffer, T value, string format)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(buffer.Room(32), out int written, format, CultureInfo.InvariantCulture);
        buffer.Advance(written);
    }
}
