using Cachewright.Keys;

namespace Cachewright.Redis;

/// <summary>Sorts tokens by where they are.</summary>
internal static class TokenGroups
{
    /// <summary>A transaction keeps everybody else waiting while it runs, so it gets no longer than this.</summary>
    private const int LargestGroup = 256;

    /// <summary>Tokens that may be deleted in one transaction.</summary>
    public static IEnumerable<byte[][]> BySlot(IReadOnlyList<byte[]> tokens, RedisConnection connection) =>
        tokens.GroupBy(connection.SlotOf).SelectMany(static slot => slot.Chunk(LargestGroup));

    /// <summary>The place of the entry's own token: it shares what stands between the braces with the value.</summary>
    /// <exception cref="InvalidOperationException">The entry has only tags.</exception>
    public static int OwnIndex(EntryNames names)
    {
        ReadOnlySpan<byte> entry = RedisName.Dependency(names.Value);
        for (int index = 0; index < names.Tokens.Length; index++)
        {
            if (RedisName.Dependency(names.Tokens[index]).SequenceEqual(entry))
            {
                return index;
            }
        }

        throw new InvalidOperationException($"{names.ReadableKey} has no token of its own.");
    }
}
