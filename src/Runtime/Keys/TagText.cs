using System.Buffers;

namespace Cachewright.Keys;

/// <summary>Puts a tag together from literal text and values, as the generated code of a tag template does.</summary>
internal sealed class TagText(int capacity)
{
    private readonly ArrayBufferWriter<byte> _utf8 = new(Math.Max(capacity, 1));
    private bool _afterValue;

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8.WrittenSpan;

    /// <summary>Adds the developer's own text.</summary>
    public void AppendLiteral(string literal)
    {
        KeyBuffer buffer = new(stackalloc byte[256]);
        KeyText.WriteLiteral(ref buffer, literal);
        _utf8.Write(buffer.Written);
        buffer.Dispose();
        _afterValue = false;
    }

    /// <summary>Adds a value.</summary>
    public void AppendValue<T>(T value)
    {
        KeyWriter writer = new(stackalloc byte[256], _afterValue);
        ScalarKeys.Write(ref writer, value);
        _utf8.Write(writer.Written);
        writer.Dispose();
        _afterValue = true;
    }
}
