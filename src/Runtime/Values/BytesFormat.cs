using System.Buffers;
using System.ComponentModel;
using MessagePack;

namespace Cachewright.Values;

/// <summary>Bytes: MessagePack's binary, or nil. What comes back is an array of its own, whatever the bytes were part of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BytesFormat
{
    /// <summary>Writes bytes.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The bytes.</param>
    public static void Write(ref MessagePackWriter writer, ReadOnlyMemory<byte> value) => writer.Write(value.Span);

    /// <summary>Writes a part of an array; nil where there is no array.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The bytes.</param>
    public static void Write(ref MessagePackWriter writer, ArraySegment<byte> value)
    {
        if (value.Array is null)
        {
            writer.WriteNil();
            return;
        }

        writer.Write(value.AsSpan());
    }

    /// <summary>Writes scattered bytes.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The bytes.</param>
    public static void Write(ref MessagePackWriter writer, ReadOnlySequence<byte> value) => writer.Write(value);

    /// <summary>Reads an array of bytes.</summary>
    /// <param name="reader">Stands at it.</param>
    public static byte[]? Read(ref MessagePackReader reader) => reader.ReadBytes()?.ToArray();

    /// <summary>Reads a part of an array, which is all of it.</summary>
    /// <param name="reader">Stands at it.</param>
    public static ArraySegment<byte> ReadSegment(ref MessagePackReader reader) =>
        Read(ref reader) is { } bytes ? new(bytes) : default;

    /// <summary>Reads scattered bytes, which are in one place now.</summary>
    /// <param name="reader">Stands at them.</param>
    public static ReadOnlySequence<byte> ReadSequence(ref MessagePackReader reader) => new(Read(ref reader) ?? []);
}
