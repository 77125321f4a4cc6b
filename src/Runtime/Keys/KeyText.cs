using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Cachewright.Keys;

/// <summary>Text in keys. Values are escaped so far that they stay one segment; literals only so far that the name stays one hash tag.</summary>
internal static class KeyText
{
    private const string Control =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F";

    private static readonly SearchValues<char> EscapedInLiterals = SearchValues.Create("%{}" + Control);
    private static readonly SearchValues<char> EscapedInValues = SearchValues.Create(":%{}" + Control);

    /// <summary>What stands for a URI: an absolute one's canonical form, a relative one as it was given.</summary>
    public static string? Of(Uri? value) =>
        value is { IsAbsoluteUri: true } ? value.AbsoluteUri : value?.OriginalString;

    /// <summary>Writes a value: one segment, whatever it contains.</summary>
    public static void WriteValue(ref KeyBuffer buffer, scoped ReadOnlySpan<char> text)
    {
        if (text is ['@' or '#', ..])
        {
            WriteEscape(ref buffer, text[0]);
            text = text[1..];
        }

        Write(ref buffer, text, EscapedInValues);
    }

    /// <summary>Writes the developer's own text, where ":" structures the name.</summary>
    public static void WriteLiteral(ref KeyBuffer buffer, scoped ReadOnlySpan<char> text) =>
        Write(ref buffer, text, EscapedInLiterals);

    private static void Write(ref KeyBuffer buffer, scoped ReadOnlySpan<char> text, SearchValues<char> escaped)
    {
        while (true)
        {
            int next = text.IndexOfAny(escaped);
            if (next < 0)
            {
                WriteUnescaped(ref buffer, text);
                return;
            }

            WriteUnescaped(ref buffer, text[..next]);
            WriteEscape(ref buffer, text[next]);
            text = text[(next + 1)..];
        }
    }

    /// <summary>Unpaired surrogates have no UTF-8 form; the usual replacement character would make them all the same.</summary>
    private static void WriteUnescaped(ref KeyBuffer buffer, scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            Span<byte> room = buffer.Room(Encoding.UTF8.GetMaxByteCount(text.Length));
            OperationStatus status = Utf8.FromUtf16(
                text,
                room,
                out int read,
                out int written,
                replaceInvalidSequences: false
            );
            buffer.Advance(written);
            text = text[read..];
            if (status != OperationStatus.Done)
            {
                buffer.Append("%u"u8);
                NumberKeys.WriteBits(ref buffer, text[0], "X4");
                text = text[1..];
            }
        }
    }

    private static void WriteEscape(ref KeyBuffer buffer, char character)
    {
        buffer.Append((byte)'%');
        NumberKeys.WriteBits(ref buffer, character, "X2");
    }
}
