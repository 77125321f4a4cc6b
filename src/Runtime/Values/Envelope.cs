using System.Buffers.Binary;
using static Cachewright.Values.EnvelopeFormat;

namespace Cachewright.Values;

/// <summary>A stored value as it was read, checked but not decoded. <see cref="EnvelopeFormat"/> describes the bytes.</summary>
internal readonly struct Envelope
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _headerLength;

    private Envelope(ReadOnlyMemory<byte> bytes, int headerLength)
    {
        _bytes = bytes;
        _headerLength = headerLength;
    }

    /// <summary>Whether the value is null; then there is no payload.</summary>
    public bool IsNull => (_bytes.Span[FlagsAt] & NullFlag) != 0;

    /// <summary>The encoded value.</summary>
    public ReadOnlyMemory<byte> Payload => _bytes[_headerLength..^ChecksumLength];

    /// <summary>Whether the value depends on exactly these tokens and all of them are present.</summary>
    /// <param name="current">The tokens as they are now; 0 where absent.</param>
    public bool HasTokens(ReadOnlySpan<long> current)
    {
        ReadOnlySpan<byte> bytes = _bytes.Span;
        if (bytes[TokenCountAt] != current.Length)
        {
            return false;
        }

        ReadOnlySpan<byte> tokens = bytes[TokensAt..];
        for (int index = 0; index < current.Length; index++)
        {
            long token = BinaryPrimitives.ReadInt64LittleEndian(tokens[(index * TokenLength)..]);
            if (token == 0 || token != current[index])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Checks bytes; never throws.</summary>
    /// <param name="bytes">What lay in Redis.</param>
    /// <param name="fingerprint">The shape that the reader knows.</param>
    /// <param name="keyHash">The key that the reader asked for.</param>
    /// <param name="envelope">What was read, if there is no problem.</param>
    public static EnvelopeProblem Parse(
        ReadOnlyMemory<byte> bytes,
        ulong fingerprint,
        ulong keyHash,
        out Envelope envelope
    )
    {
        envelope = default;
        ReadOnlySpan<byte> span = bytes.Span;
        if (!IsIntact(span, out int headerLength))
        {
            return EnvelopeProblem.Corrupt;
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(span[FingerprintAt..]) != fingerprint)
        {
            return EnvelopeProblem.Schema;
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(span[KeyHashAt..]) != keyHash)
        {
            return EnvelopeProblem.WrongKey;
        }

        envelope = new Envelope(bytes, headerLength);
        return EnvelopeProblem.None;
    }

    private static bool IsIntact(ReadOnlySpan<byte> bytes, out int headerLength)
    {
        headerLength = 0;
        if (
            bytes.Length < TokensAt + ChecksumLength
            || BinaryPrimitives.ReadUInt16LittleEndian(bytes) != Magic
            || bytes[VersionAt] != FormatVersion
            || (bytes[FlagsAt] & ~NullFlag) != 0
            || bytes[ReservedAt] != 0
        )
        {
            return false;
        }

        headerLength = BinaryPrimitives.ReadUInt16LittleEndian(bytes[HeaderLengthAt..]);
        long payloadLength = BinaryPrimitives.ReadUInt32LittleEndian(bytes[PayloadLengthAt..]);
        ReadOnlySpan<byte> covered = bytes[..^ChecksumLength];
        return headerLength == HeaderLength(bytes[TokenCountAt])
            && headerLength + payloadLength == covered.Length
            && Checksum(covered) == BinaryPrimitives.ReadUInt32LittleEndian(bytes[^ChecksumLength..]);
    }
}
