using System.Buffers;

namespace Cachewright.Keys;

/// <summary>Bytes that grow: first in memory of the caller, then in pooled memory.</summary>
internal ref struct KeyBuffer(Span<byte> start)
{
    private Span<byte> _bytes = start;
    private byte[]? _rented;
    private int _length;

    /// <summary>What was written so far.</summary>
    public readonly ReadOnlySpan<byte> Written => _bytes[.._length];

    /// <summary>What was written from a position on.</summary>
    public readonly Span<byte> WrittenFrom(int start) => _bytes[start.._length];

    /// <summary>Room for at least as many bytes; <see cref="Advance"/> says how many were used.</summary>
    public Span<byte> Room(int size)
    {
        if (_bytes.Length - _length < size)
        {
            Grow(size);
        }

        return _bytes[_length..];
    }

    /// <summary>Counts bytes written into <see cref="Room"/>.</summary>
    public void Advance(int count) => _length += count;

    /// <summary>Writes one byte.</summary>
    public void Append(byte value)
    {
        Room(1)[0] = value;
        _length++;
    }

    /// <summary>Writes bytes.</summary>
    public void Append(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>Counts the segments that were written after a ":" at a position, and writes their number before it.</summary>
    public void InsertSegmentCount(int start)
    {
        ReadOnlySpan<byte> segments = Written[start..];
        int length = segments.Length;
        NumberKeys.Write(ref this, segments.Count((byte)':'), 10);
        Span<byte> tail = WrittenFrom(start);
        Span<byte> digits = stackalloc byte[10];
        int count = tail.Length - length;
        tail[length..].CopyTo(digits);
        tail[..length].CopyTo(tail[count..]);
        digits[..count].CopyTo(tail);
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _length = 0;

    /// <summary>Gives pooled memory back.</summary>
    public void Dispose()
    {
        byte[]? rented = _rented;
        this = default;
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Grow(int size)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + size, 2 * _bytes.Length));
        Written.CopyTo(larger);
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }

        _bytes = _rented = larger;
    }
}
