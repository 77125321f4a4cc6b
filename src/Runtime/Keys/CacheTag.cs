using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using Cachewright.Keys;

namespace Cachewright;

/// <summary>
/// A tag, in the bytes that it has in Redis. A plain string is taken as it is written; the holes of an interpolated string are
/// escaped as those of a tag template are, so that <c>$"category:{id}"</c> names the tag that <c>Tags = ["category:{id}"]</c> gave.
/// </summary>
/// <example>
/// <code>
/// await cache.InvalidateTagAsync("products");
/// await cache.InvalidateTagAsync($"category:{message.CategoryId}");
/// </code>
/// </example>
[InterpolatedStringHandler]
public readonly struct CacheTag
{
    private readonly TagText? _text;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">The length of its literal parts.</param>
    /// <param name="formattedCount">The number of its holes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CacheTag(int literalLength, int formattedCount) =>
        _text = new TagText(literalLength + (16 * formattedCount));

    /// <summary>The tag's bytes, without the "#" that they have in Redis.</summary>
    internal ReadOnlySpan<byte> Utf8 => _text is null ? default : _text.Utf8;

    /// <summary>Takes text as it is written. Only what would break the name of a Redis key is escaped: <c>{ } %</c> and control characters.</summary>
    /// <param name="tag">The tag.</param>
    public static implicit operator CacheTag(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return FromString(tag);
    }

    /// <summary>The same as the conversion.</summary>
    /// <param name="tag">The tag.</param>
    public static CacheTag FromString(string tag)
    {
        CacheTag result = new(tag.Length, 0);
        result.AppendLiteral(tag);
        return result;
    }

    /// <summary>Called by the compiler for the literal parts of an interpolated string.</summary>
    /// <param name="literal">The text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string literal) => _text!.AppendLiteral(literal);

    /// <summary>Called by the compiler for the holes of an interpolated string.</summary>
    /// <typeparam name="T">A type that a tag template takes: one value, no record and no collection.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is something else.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value) => _text!.AppendValue(value);

    /// <summary>The tag as it stands in Redis.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);
}
