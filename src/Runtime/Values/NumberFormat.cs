using System.Buffers;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using MessagePack;

namespace Cachewright.Values;

/// <summary>
/// Numbers that MessagePack has no type for, as its own formatters write them: decimal as text, which keeps the scale (and loses the sign of a zero); Int128 and UInt128 as 16 bytes and
/// BigInteger as few as it needs, the lowest first. Half is the number of its bits instead of a float, which would not keep every NaN.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NumberFormat
{
    private const int LongestDecimal = 31;
    private const int WideSize = 16;

    /// <summary>Writes a decimal.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The number.</param>
    public static void Write(ref MessagePackWriter writer, decimal value)
    {
        Span<byte> text = writer.GetSpan(LongestDecimal + 1);
        value.TryFormat(text[1..], out int length, default, CultureInfo.InvariantCulture);
        text[0] = (byte)(MessagePackCode.MinFixStr | length);
        writer.Advance(length + 1);
    }

    /// <summary>Reads a decimal.</summary>
    /// <param name="reader">Stands at it.</param>
    public static decimal ReadDecimal(ref MessagePackReader reader) =>
        decimal.TryParse(
            TextFormat.ReadUtf8(ref reader),
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out decimal value
        )
            ? value
            : throw new MessagePackSerializationException("The text is no decimal.");

    /// <summary>Writes a half-precision number.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The number.</param>
    public static void Write(ref MessagePackWriter writer, Half value) =>
        writer.Write(BitConverter.HalfToUInt16Bits(value));

    /// <summary>Reads a half-precision number.</summary>
    /// <param name="reader">Stands at it.</param>
    public static Half ReadHalf(ref MessagePackReader reader) => BitConverter.UInt16BitsToHalf(reader.ReadUInt16());

    /// <summary>Writes a signed number of 128 bits.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The number.</param>
    public static void Write(ref MessagePackWriter writer, Int128 value) =>
        Write(ref writer, unchecked((UInt128)value));

    /// <summary>Reads a signed number of 128 bits.</summary>
    /// <param name="reader">Stands at it.</param>
    public static Int128 ReadInt128(ref MessagePackReader reader) => unchecked((Int128)ReadUInt128(ref reader));

    /// <summary>Writes an unsigned number of 128 bits.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The number.</param>
    public static void Write(ref MessagePackWriter writer, UInt128 value)
    {
        writer.WriteBinHeader(WideSize);
        BinaryPrimitives.WriteUInt128LittleEndian(writer.GetSpan(WideSize), value);
        writer.Advance(WideSize);
    }

    /// <summary>Reads an unsigned number of 128 bits.</summary>
    /// <param name="reader">Stands at it.</param>
    public static UInt128 ReadUInt128(ref MessagePackReader reader)
    {
        ReadOnlySequence<byte> bytes = ReadBytes(ref reader);
        if (bytes.Length != WideSize)
        {
            throw new MessagePackSerializationException("The bytes are no number of 128 bits.");
        }

        Span<byte> copy = stackalloc byte[WideSize];
        bytes.CopyTo(copy);
        return BinaryPrimitives.ReadUInt128LittleEndian(copy);
    }

    /// <summary>Writes an integer of any size.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The number.</param>
    public static void Write(ref MessagePackWriter writer, BigInteger value) => writer.Write(value.ToByteArray());

    /// <summary>Reads an integer of any size.</summary>
    /// <param name="reader">Stands at it.</param>
    public static BigInteger ReadBigInteger(ref MessagePackReader reader) => new(ReadBytes(ref reader).ToArray());

    /// <summary>Writes a complex number.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The number.</param>
    public static void Write(ref MessagePackWriter writer, Complex value)
    {
        writer.WriteArrayHeader(2);
        writer.Write(value.Real);
        writer.Write(value.Imaginary);
    }

    /// <summary>Reads a complex number.</summary>
    /// <param name="reader">Stands at it.</param>
    public static Complex ReadComplex(ref MessagePackReader reader)
    {
        ValueGuard.ExpectArray(ref reader, 2);
        double real = reader.ReadDouble();
        return new(real, reader.ReadDouble());
    }

    private static ReadOnlySequence<byte> ReadBytes(ref MessagePackReader reader) =>
        reader.ReadBytes() ?? throw new MessagePackSerializationException("There is nil where a number is needed.");
}
