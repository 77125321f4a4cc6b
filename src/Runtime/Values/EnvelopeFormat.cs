using System.Buffers.Binary;
using System.Numerics;

namespace Cachewright.Values;

/// <summary>Where each field of an envelope lies. All numbers are little-endian.</summary>
/// <remarks>
/// <code>
///  0     2  magic CA 7E
///  2     1  format version, 1
///  3     1  flags: bit 0 null, bit 1 compressed (reserved); the others must be 0
///  4     8  fingerprint of the value's shape
/// 12     8  XXH3-64 of the key
/// 20     8  start of the load, UTC, milliseconds since 1970
/// 28     4  fresh for, milliseconds from the start of the load
/// 32     4  time to live, milliseconds from the start of the load
/// 36     4  duration of the load, milliseconds
/// 40     1  number n of tokens
/// 41     1  0
/// 42     2  length of the header: 48 + 8n
/// 44     4  length of the payload
/// 48    8n  tokens: the method's stripe, the entry's own (unless tags only), the tags as declared
///           payload: MessagePack
/// end-4  4  CRC32C of everything before
/// </code>
/// Bytes that differ from this in any way are a miss, never an exception: the next load overwrites them.
/// </remarks>
internal static class EnvelopeFormat
{
    public const ushort Magic = 0x7ECA;
    public const byte FormatVersion = 1;
    public const byte NullFlag = 1;

    public const int VersionAt = 2;
    public const int FlagsAt = 3;
    public const int FingerprintAt = 4;
    public const int KeyHashAt = 12;
    public const int LoadStartAt = 20;
    public const int FreshForAt = 28;
    public const int TtlAt = 32;
    public const int LoadCostAt = 36;
    public const int TokenCountAt = 40;
    public const int ReservedAt = 41;
    public const int HeaderLengthAt = 42;
    public const int PayloadLengthAt = 44;
    public const int TokensAt = 48;
    public const int TokenLength = 8;
    public const int ChecksumLength = 4;

    /// <summary>The length of the header with so many tokens.</summary>
    public static int HeaderLength(int tokenCount) => TokensAt + (TokenLength * tokenCount);

    /// <summary>The length of an envelope with so many tokens and the largest payload; a long, because the payload may be any int.</summary>
    public static long LargestLength(int tokenCount, int maxPayload) =>
        (long)HeaderLength(tokenCount) + maxPayload + ChecksumLength;

    /// <summary>CRC32C (Castagnoli), in hardware where there is some.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (byte rest in bytes)
        {
            crc = BitOperations.Crc32C(crc, rest);
        }

        return ~crc;
    }
}
