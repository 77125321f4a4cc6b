using System.Buffers.Binary;
using System.IO.Hashing;
using Cachewright.Keys;

namespace Cachewright.Redis;

/// <summary>
/// What is published on <c>ns:inv</c> together with the deletion of tokens.
/// </summary>
/// <remarks>
/// <code>
/// byte  0        0x01: tokens were deleted
/// bytes 1..8     XXH3-64 (little-endian) of the first token's dependency: what stands between the braces of its name
/// bytes 9..16    of the second, and so on to the end of the message
/// </code>
/// Who gets a message with another first byte, or of another length, drops everything.
/// </remarks>
internal static class InvalidationMessage
{
    private const byte TokensDeleted = 0x01;

    /// <summary>The message for some tokens.</summary>
    public static byte[] For(ReadOnlySpan<byte[]> tokens)
    {
        byte[] message = new byte[1 + (sizeof(ulong) * tokens.Length)];
        message[0] = TokensDeleted;
        for (int index = 0; index < tokens.Length; index++)
        {
            ulong hash = XxHash3.HashToUInt64(RedisName.Dependency(tokens[index]));
            BinaryPrimitives.WriteUInt64LittleEndian(message.AsSpan(1 + (sizeof(ulong) * index)), hash);
        }

        return message;
    }
}
