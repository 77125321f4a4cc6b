using System.Buffers;
using System.ComponentModel;
using System.Text;
using MessagePack;

namespace Cachewright.Values;

/// <summary>
/// Text: a MessagePack string of UTF-8, or nil. A string with half a surrogate pair has no UTF-8 form, so it is refused rather than altered.
/// A Uri is the string it was made of, a Version its usual notation.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextFormat
{
    /// <summary>Writes a string.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The string, or null.</param>
    /// <exception cref="ValueNotCacheableException">It has half a surrogate pair.</exception>
    public static void Write(ref MessagePackWriter writer, string? value)
    {
        if (value is not null && HasLoneSurrogate(value))
        {
            throw new ValueNotCacheableException("A string contains half a surrogate pair, which UTF-8 can't express.");
        }

        writer.Write(value);
    }

    /// <summary>Writes a Uri.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The Uri, or null.</param>
    public static void Write(ref MessagePackWriter writer, Uri? value) => Write(ref writer, value?.OriginalString);

    /// <summary>Writes a version.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The version, or null.</param>
    public static void Write(ref MessagePackWriter writer, Version? value) => writer.Write(value?.ToString());

    /// <summary>Writes a character, as the number of its code point.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The character.</param>
    public static void Write(ref MessagePackWriter writer, Rune value) => writer.Write(value.Value);

    /// <summary>Reads a character.</summary>
    /// <param name="reader">Stands at it.</param>
    public static Rune ReadRune(ref MessagePackReader reader) =>
        Rune.TryCreate(reader.ReadInt32(), out Rune value)
            ? value
            : throw new MessagePackSerializationException("The number is no character.");

    /// <summary>Reads a string.</summary>
    /// <param name="reader">Stands at it.</param>
    public static string? ReadString(ref MessagePackReader reader) => reader.ReadString();

    /// <summary>Reads a Uri.</summary>
    /// <param name="reader">Stands at it.</param>
    public static Uri? ReadUri(ref MessagePackReader reader)
    {
        string? text = reader.ReadString();
        if (text is null)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? uri)
            ? uri
            : throw new MessagePackSerializationException("The text is no Uri.");
    }

    /// <summary>Reads a version.</summary>
    /// <param name="reader">Stands at it.</param>
    public static Version? ReadVersion(ref MessagePackReader reader)
    {
        string? text = reader.ReadString();
        if (text is null)
        {
            return null;
        }

        return Version.TryParse(text, out Version? version)
            ? version
            : throw new MessagePackSerializationException("The text is no version.");
    }

    /// <summary>Reads the bytes of a string that is not nil; they are copied only where they are scattered.</summary>
    internal static ReadOnlySpan<byte> ReadUtf8(ref MessagePackReader reader)
    {
        if (reader.TryReadStringSpan(out ReadOnlySpan<byte> utf8))
        {
            return utf8;
        }

        return reader.ReadStringSequence() is { } scattered
            ? scattered.ToArray()
            : throw new MessagePackSerializationException("There is nil where text is needed.");
    }

    private static bool HasLoneSurrogate(string value)
    {
        int start = value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (int index = start; index >= 0 && index < value.Length; index++)
        {
            if (!char.IsSurrogate(value[index]))
            {
                continue;
            }

            if (index + 1 == value.Length || !char.IsSurrogatePair(value[index], value[index + 1]))
            {
                return true;
            }

            index++;
        }

        return false;
    }
}
