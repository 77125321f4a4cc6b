using System.ComponentModel;
using System.Runtime.CompilerServices;
using Cachewright.Keys;

namespace Cachewright.CompilerServices;

/// <summary>
/// Compares arguments as their bytes in a key would compare, without building the bytes: two are the same exactly if
/// <see cref="KeyWriter"/> writes the same for both. .NET's own equality is coarser for some types (the kind of a date, an offset, the
/// sign of zero) and finer for others (the content of an array), so generated key structs ask here.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyIdentity
{
    /// <summary>For types whose own equality is that of their bytes.</summary>
    public static bool Same<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>By the bits: 0.0 and -0.0 are two keys.</summary>
    public static bool Same(double left, double right) =>
        BitConverter.DoubleToUInt64Bits(left) == BitConverter.DoubleToUInt64Bits(right);

    /// <summary>By the bits.</summary>
    public static bool Same(float left, float right) =>
        BitConverter.SingleToUInt32Bits(left) == BitConverter.SingleToUInt32Bits(right);

    /// <summary>By the bits.</summary>
    public static bool Same(Half left, Half right) =>
        BitConverter.HalfToUInt16Bits(left) == BitConverter.HalfToUInt16Bits(right);

    /// <summary>By date, time and kind; in the hour that a clock shows twice, by the offset too.</summary>
    public static bool Same(DateTime left, DateTime right) =>
        left.Ticks == right.Ticks
        && left.Kind == right.Kind
        && (
            left.Kind != DateTimeKind.Local
            || TimeZoneInfo.Local.GetUtcOffset(left) == TimeZoneInfo.Local.GetUtcOffset(right)
        );

    /// <summary>By date, time and offset.</summary>
    public static bool Same(DateTimeOffset left, DateTimeOffset right) => left.EqualsExact(right);

    /// <summary>By the text in the key, fragment and user included.</summary>
    public static bool Same(Uri? left, Uri? right) => KeyText.Of(left) == KeyText.Of(right);

    /// <summary>By the content.</summary>
    public static bool Same(byte[]? left, byte[]? right) =>
        left is null || right is null ? left == right : left.AsSpan().SequenceEqual(right);

    /// <summary>By the content.</summary>
    public static bool Same(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) =>
        left.Span.SequenceEqual(right.Span);

    /// <summary>For a nullable value of any of the types above.</summary>
    public static bool Same<T>(T? left, T? right)
        where T : struct =>
        left is { } one && right is { } other ? SamePresent(one, other) : left.HasValue == right.HasValue;

    /// <summary>By the bytes of all arguments: for collections, records and types that write themselves.</summary>
    public static bool SameArguments<TKey>(in TKey left, in TKey right)
        where TKey : struct, ICallKey
    {
        KeyWriter one = new(stackalloc byte[256]);
        KeyWriter other = new(stackalloc byte[256]);
        try
        {
            left.WriteArguments(ref one);
            right.WriteArguments(ref other);
            return one.Written.SequenceEqual(other.Written);
        }
        finally
        {
            one.Dispose();
            other.Dispose();
        }
    }

    /// <summary>For types whose own hash never differs where their bytes are the same.</summary>
    public static int Hash<T>(T value) => value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value);

    /// <summary>Of the text in the key.</summary>
    public static int Hash(Uri? value) => KeyText.Of(value)?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>Of the content.</summary>
    public static int Hash(byte[]? value) => value is null ? 0 : HashOfBytes(value);

    /// <summary>Of the content.</summary>
    public static int Hash(ReadOnlyMemory<byte> value) => HashOfBytes(value.Span);

    /// <summary>For a nullable value of any of the types above.</summary>
    public static int Hash<T>(T? value)
        where T : struct =>
        value is not { } present ? 0
        : typeof(T) == typeof(ReadOnlyMemory<byte>) ? Hash(Unsafe.BitCast<T, ReadOnlyMemory<byte>>(present))
        : Hash<T>(present);

    /// <summary>Of the bytes of all arguments.</summary>
    public static int HashArguments<TKey>(in TKey key)
        where TKey : struct, ICallKey
    {
        KeyWriter writer = new(stackalloc byte[256]);
        try
        {
            key.WriteArguments(ref writer);
            return HashOfBytes(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>The JIT keeps one line of it.</summary>
    private static bool SamePresent<T>(T left, T right)
        where T : struct
    {
        if (typeof(T) == typeof(double))
        {
            return Same(Unsafe.BitCast<T, double>(left), Unsafe.BitCast<T, double>(right));
        }

        if (typeof(T) == typeof(float))
        {
            return Same(Unsafe.BitCast<T, float>(left), Unsafe.BitCast<T, float>(right));
        }

        if (typeof(T) == typeof(Half))
        {
            return Same(Unsafe.BitCast<T, Half>(left), Unsafe.BitCast<T, Half>(right));
        }

        if (typeof(T) == typeof(DateTime))
        {
            return Same(Unsafe.BitCast<T, DateTime>(left), Unsafe.BitCast<T, DateTime>(right));
        }

        if (typeof(T) == typeof(DateTimeOffset))
        {
            return Same(Unsafe.BitCast<T, DateTimeOffset>(left), Unsafe.BitCast<T, DateTimeOffset>(right));
        }

        return typeof(T) == typeof(ReadOnlyMemory<byte>)
            ? Same(Unsafe.BitCast<T, ReadOnlyMemory<byte>>(left), Unsafe.BitCast<T, ReadOnlyMemory<byte>>(right))
            : EqualityComparer<T>.Default.Equals(left, right);
    }

    private static int HashOfBytes(ReadOnlySpan<byte> bytes)
    {
        HashCode hash = new();
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }
}
