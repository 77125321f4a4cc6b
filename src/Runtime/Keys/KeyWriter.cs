using System.ComponentModel;
using System.Numerics;
using System.Text;
using Cachewright.Keys;

namespace Cachewright;

/// <summary>Builds the UTF-8 bytes of a key: escapes and separates the values, so that two different lists never give the same bytes.</summary>
/// <remarks>
/// <code>
/// key        = value *( ":" value )               the types of the values are known: they are those of one method's parameters
/// value      = null | scalar | composite | collection | by itself
/// null       = "@null"
/// scalar     = one segment without ":"; text does not start with "@" or "#" (escaped as %40 and %23)
/// composite  = [ "@" ":" ] value *( ":" value )   the "@" wherever null may stand instead (records, nullable tuples)
/// collection = "@" count *( ":" value )           sets and dictionaries in the order of their bytes
/// by itself  = "@" count *( ":" segment )         ICacheKey: its segments are counted, because the type alone doesn't say how many there are
/// </code>
/// In text, <c>: % { }</c>, control characters (below 0x20, and 0x7F), and a leading <c>@</c> or <c>#</c> are written as <c>%XX</c>, unpaired surrogates as
/// <c>%uXXXX</c>; everything else is kept. Numbers are decimal and culture-invariant, floating point is the hex of its bits, bytes are
/// Base64; <see cref="DateKeys"/> says how dates look.
/// <para>
/// Why two different lists differ: a reader that knows the types can read the values back, one after the other. Segments end at the next ":",
/// which no scalar contains. The first segment of a value tells null, present and the number of elements apart from each other and
/// from text, because text starts with "@" only as "%40". Each scalar can be read back from its segment, and a composite or collection
/// is a known number of values, each of which ends before the next begins. So equal bytes are read as equal lists.
/// </para>
/// </remarks>
public ref struct KeyWriter
{
    private KeyBuffer _buffer;
    private bool _afterValue;

    /// <summary>Starts in the given memory, and moves to pooled memory where that is too small.</summary>
    /// <param name="start">Usually on the stack.</param>
    /// <param name="afterValue">Whether the first value is not the first of the key.</param>
    internal KeyWriter(Span<byte> start, bool afterValue = false)
    {
        _buffer = new KeyBuffer(start);
        _afterValue = afterValue;
    }

    /// <summary>What was written so far.</summary>
    internal readonly ReadOnlySpan<byte> Written => _buffer.Written;

    /// <summary>Writes text, case kept. Null and the empty string are told apart.</summary>
    /// <param name="value">The value.</param>
    public void Value(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        Value(value.AsSpan());
    }

    /// <summary>Writes text, case kept.</summary>
    /// <param name="value">The value.</param>
    public void Value(scoped ReadOnlySpan<char> value) => KeyText.WriteValue(ref Next(), value);

    /// <summary>Writes one character as text.</summary>
    /// <param name="value">The value.</param>
    public void Value(char value) => KeyText.WriteValue(ref Next(), [value]);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(bool value) => Next().Append(value ? "true"u8 : "false"u8);

    /// <summary>Writes a number in decimal.</summary>
    /// <param name="value">The value.</param>
    public void Value(byte value) => Value((long)value);

    /// <summary>Writes a number in decimal.</summary>
    /// <param name="value">The value.</param>
    public void Value(sbyte value) => Value((long)value);

    /// <summary>Writes a number in decimal.</summary>
    /// <param name="value">The value.</param>
    public void Value(short value) => Value((long)value);

    /// <summary>Writes a number in decimal.</summary>
    /// <param name="value">The value.</param>
    public void Value(ushort value) => Value((long)value);

    /// <summary>Writes a number in decimal.</summary>
    /// <param name="value">The value.</param>
    public void Value(int value) => Value((long)value);

    /// <summary>Writes a number in decimal.</summary>
    /// <param name="value">The value.</param>
    public void Value(uint value) => Value((long)value);

    /// <summary>Writes a number in decimal.</summary>
    /// <param name="value">The value.</param>
    public void Value(long value) => NumberKeys.Write(ref Next(), value, 20);

    /// <summary>Writes a number in decimal.</summary>
    /// <param name="value">The value.</param>
    public void Value(ulong value) => NumberKeys.Write(ref Next(), value, 20);

    /// <summary>Writes a number in decimal.</summary>
    /// <param name="value">The value.</param>
    public void Value(Int128 value) => NumberKeys.Write(ref Next(), value, 40);

    /// <summary>Writes a number in decimal.</summary>
    /// <param name="value">The value.</param>
    public void Value(UInt128 value) => NumberKeys.Write(ref Next(), value, 40);

    /// <summary>Writes a number in decimal.</summary>
    /// <param name="value">The value.</param>
    public void Value(BigInteger value) => NumberKeys.WriteBig(ref Next(), value);

    /// <summary>Writes a number in decimal, without the zeros at its end: 1.0 and 1.00 are the same key.</summary>
    /// <param name="value">The value.</param>
    public void Value(decimal value) => NumberKeys.WriteDecimal(ref Next(), value);

    /// <summary>Writes the bits as four hex digits.</summary>
    /// <param name="value">The value.</param>
    public void Value(Half value) => NumberKeys.WriteBits(ref Next(), BitConverter.HalfToUInt16Bits(value), "x4");

    /// <summary>Writes the bits as eight hex digits.</summary>
    /// <param name="value">The value.</param>
    public void Value(float value) => NumberKeys.WriteBits(ref Next(), BitConverter.SingleToUInt32Bits(value), "x8");

    /// <summary>Writes the bits as 16 hex digits.</summary>
    /// <param name="value">The value.</param>
    public void Value(double value) => NumberKeys.WriteBits(ref Next(), BitConverter.DoubleToUInt64Bits(value), "x16");

    /// <summary>Writes the 36 characters of the usual form.</summary>
    /// <param name="value">The value.</param>
    public void Value(Guid value) => NumberKeys.Write(ref Next(), value, 36);

    /// <summary>Writes date, time and kind: <c>2026-11-24T140303.5Z</c>, local times with their offset.</summary>
    /// <param name="value">The value.</param>
    public void Value(DateTime value) => DateKeys.Write(ref Next(), value);

    /// <summary>Writes date, time and offset: <c>2026-11-24T140303.5+0100</c>. The same moment at another offset is another key.</summary>
    /// <param name="value">The value.</param>
    public void Value(DateTimeOffset value) => DateKeys.Write(ref Next(), value);

    /// <summary>Writes <c>2026-11-24</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(DateOnly value) => DateKeys.Write(ref Next(), value);

    /// <summary>Writes <c>140303.5</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(TimeOnly value) => DateKeys.Write(ref Next(), value);

    /// <summary>Writes the seconds, with as many decimals as needed: <c>5400</c>, <c>-0.5</c>.</summary>
    /// <param name="value">The value.</param>
    public void Value(TimeSpan value) => DateKeys.Write(ref Next(), value);

    /// <summary>Writes an absolute URI in its canonical form, a relative one as it was given.</summary>
    /// <param name="value">The value.</param>
    public void Value(Uri? value) => Value(KeyText.Of(value));

    /// <summary>Writes as many parts as the version has: <c>1.2</c> and <c>1.2.0</c> are two keys.</summary>
    /// <param name="value">The value.</param>
    public void Value(Version? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        NumberKeys.Write(ref Next(), value, 43);
    }

    /// <summary>Writes bytes as Base64.</summary>
    /// <param name="value">The value.</param>
    public void Value(byte[]? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        Value(value.AsMemory());
    }

    /// <summary>Writes bytes as Base64.</summary>
    /// <param name="value">The value.</param>
    public void Value(ReadOnlyMemory<byte> value) => NumberKeys.WriteBytes(ref Next(), value.Span);

    /// <summary>Writes a nullable value of any of the types above, or a nullable enum as its number.</summary>
    /// <typeparam name="T">One of the types above, or an enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is something else.</exception>
    public void Value<T>(T? value)
        where T : struct
    {
        if (value is not { } present)
        {
            Null();
            return;
        }

        ScalarKeys.Write(ref this, present);
    }

    /// <summary>Lets the value write what stands for it, and puts the number of segments before it: how many there are is up to the value.</summary>
    /// <typeparam name="TKey">The type that says what stands for it.</typeparam>
    /// <param name="value">The value.</param>
    public void Value<TKey>(TKey? value)
        where TKey : ICacheKey
    {
        if (value is null)
        {
            Null();
            return;
        }

        Present();
        int start = Written.Length;
        value.WriteCacheKey(ref this);
        _buffer.InsertSegmentCount(start);
    }

    /// <summary>Writes that there is no value.</summary>
    public void Null() => Next().Append("@null"u8);

    /// <summary>Writes that the parts of a value follow, where <see cref="Null"/> could stand as well.</summary>
    public void Present() => Next().Append((byte)'@');

    /// <summary>Starts a collection whose order matters: as many values follow.</summary>
    /// <param name="count">The number of elements.</param>
    public void Count(int count)
    {
        Next().Append((byte)'@');
        NumberKeys.Write(ref _buffer, count, 20);
    }

    /// <summary>Starts a set or a dictionary: its elements are put in the order of their bytes.</summary>
    /// <param name="count">The number of elements.</param>
    /// <returns>Told of each element's start, and of the end.</returns>
    public UnorderedKeys Unordered(int count)
    {
        Count(count);
        return new UnorderedKeys(count);
    }

    /// <summary>Writes the name of a type argument: full name and, except for the framework's own types, assembly.</summary>
    /// <typeparam name="T">The type argument.</typeparam>
    public void TypeArgument<T>() => Next().Append(TypeArgumentKey<T>.Utf8);

    /// <summary>Writes bytes that are already in their final form, such as the literal part of a template. The next value follows without a separator.</summary>
    /// <param name="utf8">Escaped at compile time.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Literal(scoped ReadOnlySpan<byte> utf8)
    {
        _buffer.Append(utf8);
        _afterValue = false;
    }

    /// <summary>Starts the next segment. Between two values it stands by itself.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Separator() => Literal(":"u8);

    /// <summary>What was written so far, as text.</summary>
    public override readonly string ToString() => Encoding.UTF8.GetString(Written);

    /// <summary>Writes a name in its final form; values that follow are separated from it.</summary>
    internal void Name(scoped ReadOnlySpan<byte> utf8) => Next().Append(utf8);

    /// <summary>The buffer, for code that rewrites what was written.</summary>
    internal Span<byte> WrittenFrom(int start) => _buffer.WrittenFrom(start);

    /// <summary>Forgets what was written.</summary>
    internal void Clear()
    {
        _buffer.Clear();
        _afterValue = false;
    }

    /// <summary>Gives pooled memory back.</summary>
    internal void Dispose() => _buffer.Dispose();

    /// <summary>Writes the separator that the next value needs.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    private ref KeyBuffer Next()
    {
        if (_afterValue)
        {
            _buffer.Append((byte)':');
        }

        _afterValue = true;
        return ref _buffer;
    }
}
