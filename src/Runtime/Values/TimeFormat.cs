using System.ComponentModel;
using MessagePack;

namespace Cachewright.Values;

/// <summary>
/// Dates and times. DateTime is one unsigned number: the ticks, and the kind in the two highest bits; MessagePack's own timestamp would turn local and
/// unspecified times into UTC. The others are written as MessagePack's formatters write them: DateTimeOffset as its clock time (a timestamp) and its offset
/// in minutes, DateOnly as its day number, TimeOnly and TimeSpan as ticks.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TimeFormat
{
    private const int KindShift = 62;
    private const ulong TicksMask = (1UL << KindShift) - 1;

    /// <summary>Writes a date and time.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The time.</param>
    public static void Write(ref MessagePackWriter writer, DateTime value) =>
        writer.Write((ulong)value.Ticks | ((ulong)value.Kind << KindShift));

    /// <summary>Reads a date and time.</summary>
    /// <param name="reader">Stands at it.</param>
    public static DateTime ReadDateTime(ref MessagePackReader reader)
    {
        ulong number = reader.ReadUInt64();
        ulong kind = number >> KindShift;
        long ticks = (long)(number & TicksMask);
        return kind <= (ulong)DateTimeKind.Local && ticks <= DateTime.MaxValue.Ticks
            ? new(ticks, (DateTimeKind)kind)
            : throw OutOfRange();
    }

    /// <summary>Writes a date and time with its offset.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The time.</param>
    public static void Write(ref MessagePackWriter writer, DateTimeOffset value)
    {
        writer.WriteArrayHeader(2);
        writer.Write(new DateTime(value.Ticks, DateTimeKind.Utc));
        writer.Write((short)value.TotalOffsetMinutes);
    }

    /// <summary>Reads a date and time with its offset.</summary>
    /// <param name="reader">Stands at it.</param>
    public static DateTimeOffset ReadDateTimeOffset(ref MessagePackReader reader)
    {
        ValueGuard.ExpectArray(ref reader, 2);
        DateTime clock = reader.ReadDateTime();
        short minutes = reader.ReadInt16();
        try
        {
            return new(clock.Ticks, TimeSpan.FromMinutes(minutes));
        }
        catch (ArgumentException)
        {
            throw OutOfRange();
        }
    }

    /// <summary>Writes a date.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The date.</param>
    public static void Write(ref MessagePackWriter writer, DateOnly value) => writer.Write(value.DayNumber);

    /// <summary>Reads a date.</summary>
    /// <param name="reader">Stands at it.</param>
    public static DateOnly ReadDateOnly(ref MessagePackReader reader)
    {
        int number = reader.ReadInt32();
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber(number)
            : throw OutOfRange();
    }

    /// <summary>Writes a time of day.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The time.</param>
    public static void Write(ref MessagePackWriter writer, TimeOnly value) => writer.Write(value.Ticks);

    /// <summary>Reads a time of day.</summary>
    /// <param name="reader">Stands at it.</param>
    public static TimeOnly ReadTimeOnly(ref MessagePackReader reader)
    {
        long ticks = reader.ReadInt64();
        return ticks >= 0 && ticks <= TimeOnly.MaxValue.Ticks ? new(ticks) : throw OutOfRange();
    }

    /// <summary>Writes a span of time.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The span.</param>
    public static void Write(ref MessagePackWriter writer, TimeSpan value) => writer.Write(value.Ticks);

    /// <summary>Reads a span of time.</summary>
    /// <param name="reader">Stands at it.</param>
    public static TimeSpan ReadTimeSpan(ref MessagePackReader reader) => new(reader.ReadInt64());

    private static MessagePackSerializationException OutOfRange() => new("The number is no date or time.");
}
