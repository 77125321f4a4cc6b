namespace Cachewright.Keys;

/// <summary>Sorts parts of a key by their bytes. One per thread, because a comparison that is made anew is memory that a call pays for.</summary>
internal sealed class SegmentOrder
{
    [ThreadStatic]
    private static SegmentOrder? _ofThisThread;

    private readonly Comparison<Range> _comparison;
    private byte[] _bytes = [];

    private SegmentOrder() =>
        _comparison = (left, right) => _bytes.AsSpan(left).SequenceCompareTo(_bytes.AsSpan(right));

    /// <summary>Sorts ranges by what they hold.</summary>
    public static void Sort(Span<Range> parts, byte[] bytes)
    {
        SegmentOrder order = _ofThisThread ??= new SegmentOrder();
        order._bytes = bytes;
        parts.Sort(order._comparison);
        order._bytes = [];
    }
}
