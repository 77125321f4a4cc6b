using System.Buffers;
using System.Buffers.Binary;
using static Cachewright.Values.EnvelopeFormat;

namespace Cachewright.Values;

/// <summary>
/// A pooled buffer that becomes an envelope: the payload is written behind the room for the header, then <see cref="Complete"/> fills
/// in what stands around it, so that nothing is copied.
/// </summary>
internal sealed class EnvelopeWriter : IBufferWriter<byte>, IDisposable
{
    private const int StartLength = 512;
    private const int LargestOverestimate = 4;

    private readonly int _headerLength;
    private readonly int _maxPayload;
    private byte[] _buffer;
    private int _length;

    /// <summary>Rents a buffer.</summary>
    /// <param name="tokenCount">The number of tokens that the header will have.</param>
    /// <param name="maxPayload">The largest payload in bytes.</param>
    public EnvelopeWriter(int tokenCount, int maxPayload)
    {
        _headerLength = HeaderLength(tokenCount);
        _maxPayload = maxPayload;
        _length = _headerLength;
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(StartLength, _headerLength + ChecksumLength));
    }

    /// <summary>The payload written so far.</summary>
    public ReadOnlyMemory<byte> Payload => _buffer.AsMemory(_headerLength, _length - _headerLength);

    /// <inheritdoc />
    /// <exception cref="ValueNotCacheableException">The payload is too large.</exception>
    public void Advance(int count)
    {
        _length += count;
        RefuseOver(_length - _headerLength);
    }

    /// <inheritdoc />
    /// <exception cref="ValueNotCacheableException">The payload is too large.</exception>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _buffer.AsMemory(_length);
    }

    /// <inheritdoc />
    /// <exception cref="ValueNotCacheableException">The payload is too large.</exception>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Fills in the header and the checksum.</summary>
    /// <returns>The whole envelope; valid until this is disposed.</returns>
    public ReadOnlyMemory<byte> Complete(in EnvelopeHeader header, ReadOnlySpan<long> tokens)
    {
        Grow(ChecksumLength);
        Span<byte> bytes = _buffer;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, Magic);
        bytes[VersionAt] = FormatVersion;
        bytes[FlagsAt] = header.IsNull ? NullFlag : (byte)0;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[FingerprintAt..], header.Fingerprint);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[KeyHashAt..], header.KeyHash);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[LoadStartAt..], header.LoadStart.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[FreshForAt..], Milliseconds(header.FreshFor));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[TtlAt..], Milliseconds(header.Ttl));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[LoadCostAt..], Milliseconds(header.LoadCost));
        bytes[TokenCountAt] = (byte)tokens.Length;
        bytes[ReservedAt] = 0;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[HeaderLengthAt..], (ushort)_headerLength);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[PayloadLengthAt..], (uint)(_length - _headerLength));
        for (int index = 0; index < tokens.Length; index++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes[(TokensAt + (index * TokenLength))..], tokens[index]);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes[_length..], Checksum(bytes[.._length]));
        return _buffer.AsMemory(0, _length + ChecksumLength);
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Reserve(int count)
    {
        // A hint may be larger than what is written in the end: three bytes for each character of a text, say.
        RefuseOver(count / LargestOverestimate);
        Grow(count);
    }

    private void RefuseOver(long payload)
    {
        if (payload > _maxPayload)
        {
            throw ValueNotCacheableException.TooLarge(_maxPayload);
        }
    }

    private void Grow(int count)
    {
        if (_buffer.Length - _length >= count)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + count), _buffer.Length * 2));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private static uint Milliseconds(TimeSpan time) => (uint)Math.Clamp(time.TotalMilliseconds, 0, uint.MaxValue);
}
