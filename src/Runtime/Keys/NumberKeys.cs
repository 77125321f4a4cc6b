using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;

namespace Cachewright.Keys;

/// <summary>Numbers, and what is written like them: the same on every culture and every runtime.</summary>
internal static class NumberKeys
{
    /// <summary>Writes a value in its invariant form.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="value">The value.</param>
    /// <param name="maxLength">As long as the longest value of the type.</param>
    public static void Write<T>(ref KeyBuffer buffer, T value, int maxLength)
        where T : IUtf8SpanFormattable => Write(ref buffer, value, maxLength, default);

    /// <summary>Writes an integer as hex digits.</summary>
    public static void WriteBits<T>(ref KeyBuffer buffer, T bits, string format)
        where T : IUtf8SpanFormattable => Write(ref buffer, bits, 16, format);

    /// <summary>Writes a UTF-16 unit as hex digits.</summary>
    public static void WriteBits(ref KeyBuffer buffer, char character, string format) =>
        WriteBits(ref buffer, (ushort)character, format);

    /// <summary>Writes a decimal without the zeros that only its scale adds.</summary>
    public static void WriteDecimal(ref KeyBuffer buffer, decimal value)
    {
        if (value == 0)
        {
            buffer.Append((byte)'0');
            return;
        }

        Span<byte> room = buffer.Room(32);
        value.TryFormat(room, out int length, default, CultureInfo.InvariantCulture);
        ReadOnlySpan<byte> digits = room[..length];
        if (digits.Contains((byte)'.'))
        {
            digits = digits.TrimEnd((byte)'0').TrimEnd((byte)'.');
        }

        buffer.Advance(digits.Length);
    }

    /// <summary>Writes an integer of any size.</summary>
    public static void WriteBig(ref KeyBuffer buffer, BigInteger value)
    {
        char[] characters = ArrayPool<char>.Shared.Rent((3 * value.GetByteCount()) + 1);
        value.TryFormat(characters, out int length, default, CultureInfo.InvariantCulture);
        KeyText.WriteValue(ref buffer, characters.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(characters);
    }

    /// <summary>Writes bytes as Base64.</summary>
    public static void WriteBytes(ref KeyBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        Span<byte> room = buffer.Room(Base64.GetMaxEncodedToUtf8Length(bytes.Length));
        Base64.EncodeToUtf8(bytes, room, out _, out int written);
        buffer.Advance(written);
    }

    private static void Write<T>(ref KeyBuffer buffer, T value, int maxLength, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        if (!value.TryFormat(buffer.Room(maxLength), out int written, format, CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException($"A {typeof(T)} is longer than {maxLength} bytes.");
        }

        buffer.Advance(written);
    }
}
