namespace Cachewright.Redis;

/// <summary>Sorts tokens by where they are.</summary>
internal static class TokenGroups
{
    /// <summary>A transaction keeps everybody else waiting while it runs, so it gets no longer than this.</summary>
    private const int LargestGroup = 256;

    /// <summary>Tokens that may be deleted in one transaction.</summary>
    public static IEnumerable<byte[][]> BySlot(IReadOnlyList<byte[]> tokens, RedisConnection connection) =>
        tokens.GroupBy(connection.SlotOf).SelectMany(static slot => slot.Chunk(LargestGroup));
}
