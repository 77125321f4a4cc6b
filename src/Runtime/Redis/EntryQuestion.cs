using System.Buffers;
using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Values;
using RESPite.Messages;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>One entry's part of an <c>MGET</c>: <c>v d d …</c>, and its part of the reply.</summary>
/// <remarks>MGET answers null for a key of another type, so a foreign value reads as none. A value over the limit is not copied.</remarks>
internal sealed class EntryQuestion(int maxValueBytes)
{
    /// <summary>The number of keys it takes.</summary>
    public static int KeyCount(EntryNames names) => names.Tokens.Length + 1;

    /// <summary>Writes the keys, and returns their number.</summary>
    public static int Write(EntryNames names, Span<RedisKeyOrValue> keys)
    {
        keys[0] = (RedisKey)names.Value;
        byte[][] tokens = names.Tokens;
        for (int index = 0; index < tokens.Length; index++)
        {
            keys[index + 1] = (RedisKey)tokens[index];
        }

        return tokens.Length + 1;
    }

    /// <summary>
    /// Reads what the keys hold. It lies in the network's buffers, so that the only copy is the one into the pooled buffer that the snapshot
    /// carries.
    /// </summary>
    public EntrySnapshot ReadAnswer(EntryNames names, ref RespReader reader)
    {
        reader.MoveNext();
        byte[]? envelope = null;
        int length = 0;
        if (!reader.IsNull)
        {
            length = reader.ScalarLength();
            if (length <= EnvelopeFormat.LargestLength(names.Tokens.Length, maxValueBytes))
            {
                envelope = ArrayPool<byte>.Shared.Rent(length);
                reader.CopyTo(envelope);
            }
        }

        long[] tokens = new long[names.Tokens.Length];
        for (int index = 0; index < tokens.Length; index++)
        {
            reader.MoveNext();
            tokens[index] = !reader.IsNull && reader.TryReadInt64(out long token) && token > 0 ? token : 0;
        }

        return envelope is null ? new EntrySnapshot(length, tokens) : new EntrySnapshot(envelope, length, tokens);
    }
}
