using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>Reads replies that have arrived. A key that holds something of another type has no value, and no token: it is counted.</summary>
internal sealed class TokenReader
{
    private long _foreignKeys;

    /// <summary>So many replies told of a key of another type.</summary>
    public long ForeignKeys => Interlocked.Read(ref _foreignKeys);

    /// <summary>Captured tokens (0 where absent), and whether a writer holds one of them.</summary>
    public async ValueTask<(long[] Tokens, bool IsHeld)> ReadAsync(TokenCapture[] captures)
    {
        long[] tokens = new long[captures.Length];
        bool isHeld = false;
        for (int index = 0; index < captures.Length; index++)
        {
            if (captures[index] is not { Created: { } created, Current: { } current, Holds: { } holds })
            {
                continue;
            }

            await created.ConfigureAwait(false);
            bool isTokenHeld = await holds.ConfigureAwait(false) > 0;
            tokens[index] = await TokenAsync(current).ConfigureAwait(false);
            isHeld |= isTokenHeld;
        }

        return (tokens, isHeld);
    }

    /// <summary>Tokens; 0 where absent.</summary>
    public async ValueTask<long[]> ReadAsync(Task<RedisValue>[] replies)
    {
        long[] tokens = new long[replies.Length];
        for (int index = 0; index < tokens.Length; index++)
        {
            tokens[index] = await TokenAsync(replies[index]).ConfigureAwait(false);
        }

        return tokens;
    }

    /// <summary>A value; null where there is none.</summary>
    public async ValueTask<Lease<byte>?> ValueAsync(Task<Lease<byte>?> reply)
    {
        try
        {
            return await reply.ConfigureAwait(false);
        }
        catch (RedisServerException exception) when (RedisErrors.IsWrongType(exception))
        {
            Interlocked.Increment(ref _foreignKeys);
            return null;
        }
    }

    private async ValueTask<long> TokenAsync(Task<RedisValue> reply)
    {
        try
        {
            RedisValue value = await reply.ConfigureAwait(false);
            return value.TryParse(out long token) && token > 0 ? token : 0;
        }
        catch (RedisServerException exception) when (RedisErrors.IsWrongType(exception))
        {
            Interlocked.Increment(ref _foreignKeys);
            return 0;
        }
    }
}
