using System.Buffers.Text;
using System.ComponentModel;
using MessagePack;

namespace Cachewright.Values;

/// <summary>A Guid: a MessagePack string of 36 characters, as MessagePack's own formatter writes it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GuidFormat
{
    private const int Length = 36;

    /// <summary>Writes a Guid.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The Guid.</param>
    public static void Write(ref MessagePackWriter writer, Guid value)
    {
        Span<byte> text = writer.GetSpan(Length + 2);
        text[0] = MessagePackCode.Str8;
        text[1] = Length;
        value.TryFormat(text[2..], out _);
        writer.Advance(Length + 2);
    }

    /// <summary>Reads a Guid.</summary>
    /// <param name="reader">Stands at it.</param>
    public static Guid ReadGuid(ref MessagePackReader reader)
    {
        ReadOnlySpan<byte> text = TextFormat.ReadUtf8(ref reader);
        return text.Length == Length && Utf8Parser.TryParse(text, out Guid value, out int read) && read == Length
            ? value
            : throw new MessagePackSerializationException("The text is no Guid.");
    }
}
