using System.ComponentModel;

namespace Cachewright;

/// <summary>Builds the UTF-8 bytes of a key: escapes and separates the values, so that two different lists never give the same bytes.</summary>
public ref struct KeyWriter
{
    /// <summary>Writes a value as it is read by people: escaped, null and the empty string told apart.</summary>
    /// <param name="value">The value.</param>
    public void Value(string? value) => throw new NotImplementedException();

    /// <summary>Writes bytes that are already in their final form, such as the literal part of a template.</summary>
    /// <param name="utf8">Escaped at compile time.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Literal(ReadOnlySpan<byte> utf8) => throw new NotImplementedException();

    /// <summary>Starts the next segment.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Separator() => throw new NotImplementedException();
}
