using System.Buffers;
using System.ComponentModel;
using Cachewright.Keys;

namespace Cachewright;

/// <summary>Puts the elements of a set or a dictionary in the order of their bytes, so that equal collections have one key.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct UnorderedKeys
{
    private readonly int[] _starts;
    private int _count;

    internal UnorderedKeys(int count) => _starts = ArrayPool<int>.Shared.Rent(count + 1);

    /// <summary>Call it before each element is written: a dictionary's is a key and a value.</summary>
    /// <param name="writer">Where the elements go.</param>
    public void Element(ref KeyWriter writer)
    {
        writer.Separator();
        _starts[_count++] = writer.Written.Length;
    }

    /// <summary>Call it after the last element.</summary>
    /// <param name="writer">Where the elements went.</param>
    public void End(ref KeyWriter writer)
    {
        if (_count > 1)
        {
            Sort(ref writer);
        }

        ArrayPool<int>.Shared.Return(_starts);
    }

    private readonly void Sort(ref KeyWriter writer)
    {
        int start = _starts[0];
        Span<byte> written = writer.WrittenFrom(start);
        byte[] copy = ArrayPool<byte>.Shared.Rent(written.Length);
        written.CopyTo(copy);
        Range[] rented = ArrayPool<Range>.Shared.Rent(_count);
        Span<Range> elements = rented.AsSpan(0, _count);
        for (int index = 0; index < _count; index++)
        {
            int end = index + 1 < _count ? _starts[index + 1] - 1 : start + written.Length;
            elements[index] = (_starts[index] - start)..(end - start);
        }

        SegmentOrder.Sort(elements, copy);
        foreach (Range element in elements)
        {
            ReadOnlySpan<byte> bytes = copy.AsSpan(element);
            bytes.CopyTo(written);
            written = written[bytes.Length..];
            if (!written.IsEmpty)
            {
                written[0] = (byte)':';
                written = written[1..];
            }
        }

        ArrayPool<Range>.Shared.Return(rented);
        ArrayPool<byte>.Shared.Return(copy);
    }
}
