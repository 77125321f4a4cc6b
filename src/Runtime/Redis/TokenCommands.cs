using Cachewright.Diagnostics;
using Cachewright.Keys;
using Cachewright.Protocol;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// Asks for tokens, and reads the replies that have arrived. A key that holds something of another type has no value, which the next one to be
/// stored replaces, and no token, which the log is told.
/// </summary>
internal sealed class TokenCommands(ForeignKeyLog? foreignKeys)
{
    private const CommandFlags Flags = RedisPipeline.Flags;

    /// <summary>Asks for tokens.</summary>
    public static Task<RedisValue>[] Get(RedisPipeline pipeline, byte[][] tokens) =>
        [.. tokens.Select(token => pipeline.Expect(pipeline.Commands.StringGetAsync(token, Flags)))];

    /// <summary>
    /// Captures tokens: makes those that are absent, prolongs all, and asks for writers that hold them. The order matters: a writer
    /// that came after the token was read would otherwise not be seen.
    /// </summary>
    /// <param name="pipeline">Where the commands are added.</param>
    /// <param name="tokens">The tokens' names.</param>
    /// <param name="freshTokens">What those become that are absent.</param>
    /// <param name="tokenLife">Their life.</param>
    /// <param name="except">The place of one that is left out, or -1.</param>
    public static TokenCapture[] Capture(
        RedisPipeline pipeline,
        byte[][] tokens,
        long[] freshTokens,
        TokenLives tokenLife,
        int except
    )
    {
        TokenCapture[] captures = new TokenCapture[tokens.Length];
        for (int index = 0; index < captures.Length; index++)
        {
            if (index == except)
            {
                continue;
            }

            byte[] token = tokens[index];
            TimeSpan life = RedisLife.AtLeast(tokenLife.Of(token));
            RedisKey[] holds = [.. RedisName.Holds(token).Select(hold => (RedisKey)hold)];
            IBatch commands = pipeline.Commands;
            captures[index] = new TokenCapture(
                token,
                pipeline.Expect(commands.StringSetAsync(token, freshTokens[index], life, When.NotExists, Flags)),
                pipeline.Expect(commands.StringGetSetExpiryAsync(token, life, Flags)),
                pipeline.Expect(commands.KeyExistsAsync(holds, Flags))
            );
        }

        return captures;
    }

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
            tokens[index] = await TokenAsync(captures[index].Name, current).ConfigureAwait(false);
            isHeld |= isTokenHeld;
        }

        return (tokens, isHeld);
    }

    /// <summary>Tokens; 0 where absent.</summary>
    public async ValueTask<long[]> ReadAsync(byte[][] names, Task<RedisValue>[] replies)
    {
        long[] tokens = new long[replies.Length];
        for (int index = 0; index < tokens.Length; index++)
        {
            tokens[index] = await TokenAsync(names[index], replies[index]).ConfigureAwait(false);
        }

        return tokens;
    }

    /// <summary>A value; null where there is none.</summary>
    public static async ValueTask<Lease<byte>?> ValueAsync(Task<Lease<byte>?> reply)
    {
        try
        {
            return await reply.ConfigureAwait(false);
        }
        catch (RedisServerException exception) when (RedisErrors.IsWrongType(exception))
        {
            return null;
        }
    }

    private async ValueTask<long> TokenAsync(byte[] name, Task<RedisValue> reply)
    {
        try
        {
            RedisValue value = await reply.ConfigureAwait(false);
            return value.TryParse(out long token) && token > 0 ? token : 0;
        }
        catch (RedisServerException exception) when (RedisErrors.IsWrongType(exception))
        {
            foreignKeys?.Note(name);
            return 0;
        }
    }
}
