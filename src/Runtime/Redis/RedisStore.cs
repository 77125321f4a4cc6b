using Cachewright.Diagnostics;
using Cachewright.Keys;
using Cachewright.Protocol;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// The protocol's commands, each method one round trip, but for the return of a lease (two) and what a refused <c>MULTI</c> leaves to do: single-key commands in one pipeline, <c>MULTI</c> within one slot only. The same code
/// runs on Redis from 6.2, on Cluster and on Garnet.
/// </summary>
internal sealed class RedisStore : ICacheStore
{
    private const CommandFlags Flags = RedisPipeline.Flags;

    private readonly RedisConnection _connection;
    private readonly RedisChannel _channel;
    private readonly ReplyWait _wait;
    private readonly HitReader _hits;
    private readonly TokenCommands _tokens;
    private readonly TokenDeletion _deletion;
    private readonly HoldCommands _holds;
    private readonly LeaseCommands _leases;

    /// <summary>Takes a connection, which it does not own.</summary>
    /// <param name="connection">Shared by both forms.</param>
    /// <param name="keyNamespace">The application's part of every name; here it names the channel.</param>
    /// <param name="isBlocking">Whether each method waits with the caller's thread and returns a completed task.</param>
    /// <param name="maxValueBytes">The largest payload that is read; by default any.</param>
    /// <param name="foreignKeys">Is told of tokens' names that hold something else.</param>
    public RedisStore(
        RedisConnection connection,
        string keyNamespace,
        bool isBlocking,
        int maxValueBytes = int.MaxValue,
        ForeignKeyLog? foreignKeys = null
    )
    {
        _connection = connection;
        _channel = RedisChannel.Literal([.. RedisName.Namespace(keyNamespace), .. ":inv"u8]);
        _wait = new ReplyWait(isBlocking, connection.LongestCommand);
        _tokens = new TokenCommands(foreignKeys);
        _hits = new HitReader(connection, _wait, new EntryQuestion(maxValueBytes));
        _deletion = new TokenDeletion(connection, _channel, _wait);
        _holds = new HoldCommands(connection, _wait, _deletion);
        _leases = new LeaseCommands(connection, _wait);
    }

    /// <inheritdoc />
    public ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline) =>
        _connection.IsCluster ? ReadEachAsync(names, deadline) : _hits.ReadAsync(names, deadline);

    /// <inheritdoc />
    public async ValueTask<OpenedEntry> OpenAsync(EntryNames names, OpenRequest request, CallDeadline deadline)
    {
        try
        {
            RedisPipeline pipeline = await _connection.PipelineAsync(_wait, deadline).ConfigureAwait(false);
            Task<bool> lease =
                request.LeaseTime > TimeSpan.Zero
                    ? pipeline.Expect(
                        pipeline.Commands.StringSetAsync(
                            names.Lease,
                            request.LeaseId,
                            RedisLife.AtLeast(request.LeaseTime),
                            When.NotExists,
                            Flags
                        )
                    )
                    : Task.FromResult(false);
            TokenCapture[] captures = TokenCommands.Capture(
                pipeline,
                names.Tokens,
                request.FreshTokens,
                request.TokenLife,
                except: -1
            );
            Task<Lease<byte>?> value = pipeline.Expect(pipeline.Commands.StringGetLeaseAsync(names.Value, Flags));
            await pipeline.SendAsync(deadline).ConfigureAwait(false);

            bool hasLease = await lease.ConfigureAwait(false);
            (long[] tokens, bool isHeld) = await _tokens.ReadAsync(captures).ConfigureAwait(false);
            Lease<byte>? envelope = await TokenCommands.ValueAsync(value).ConfigureAwait(false);
            return new OpenedEntry(hasLease, isHeld, new EntrySnapshot(envelope?.Memory ?? default, tokens, envelope));
        }
        catch (Exception exception)
        {
            throw _connection.Explain(exception);
        }
    }

    /// <inheritdoc />
    public async ValueTask<long[]> CommitAsync(EntryNames names, CommitRequest request, CallDeadline deadline)
    {
        try
        {
            RedisPipeline pipeline = await _connection.PipelineAsync(_wait, deadline).ConfigureAwait(false);
            Task<bool> stored = pipeline.Expect(Store(pipeline, names, request));
            Task<RedisValue>[] tokens = TokenCommands.Get(pipeline, names.Tokens);
            if (request.ReleaseLease)
            {
                _ = pipeline.Expect(pipeline.Commands.KeyDeleteAsync(names.Lease, Flags));
            }

            await pipeline.SendAsync(deadline).ConfigureAwait(false);
            await stored.ConfigureAwait(false);
            return await _tokens.ReadAsync(names.Tokens, tokens).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw _connection.Explain(exception);
        }
    }

    /// <inheritdoc />
    public ValueTask EndLeaseAsync(EntryNames names, TimeSpan remaining, CallDeadline deadline) =>
        TranslateAsync(_leases.EndAsync(names, remaining, deadline));

    /// <inheritdoc />
    public ValueTask ReturnLeaseAsync(EntryNames names, long leaseId, CallDeadline deadline) =>
        TranslateAsync(_leases.ReturnAsync(names, leaseId, deadline));

    /// <inheritdoc />
    public ValueTask InvalidateAsync(IReadOnlyList<byte[]> tokens, CallDeadline deadline) =>
        TranslateAsync(_deletion.DeleteAsync(tokens, deadline));

    /// <inheritdoc />
    public async ValueTask<StartedUpdate> StartUpdateAsync(
        EntryNames names,
        UpdateRequest request,
        CallDeadline deadline
    )
    {
        try
        {
            RedisPipeline pipeline = await _connection.PipelineAsync(_wait, deadline).ConfigureAwait(false);
            int own = names.OwnIndex;
            StartedHold hold = Hold(pipeline, names.Tokens[own], request.FreshTokens[own], request);
            TokenCapture[] captures = TokenCommands.Capture(
                pipeline,
                names.Tokens,
                request.FreshTokens,
                request.TokenLife,
                except: own
            );
            await pipeline.SendAsync(deadline).ConfigureAwait(false);

            bool isAlone = await hold.WasAloneAsync().ConfigureAwait(false);
            (long[] tokens, bool isHeld) = await _tokens.ReadAsync(captures).ConfigureAwait(false);
            tokens[own] = request.FreshTokens[own];
            return new StartedUpdate(isAlone && !isHeld, tokens);
        }
        catch (Exception exception)
        {
            throw _connection.Explain(exception);
        }
    }

    /// <inheritdoc />
    public async ValueTask<bool> IsHeldAsync(EntryNames names, UpdateRequest request, CallDeadline deadline)
    {
        try
        {
            RedisPipeline pipeline = await _connection.PipelineAsync(_wait, deadline).ConfigureAwait(false);
            RedisKey hold = RedisName.Hold(names.Tokens[names.OwnIndex], request.Hold.Bucket);
            Task<bool> held = pipeline.Expect(pipeline.Commands.HashExistsAsync(hold, request.Hold.WriterId, Flags));
            await pipeline.SendAsync(deadline).ConfigureAwait(false);
            return await held.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw _connection.Explain(exception);
        }
    }

    /// <inheritdoc />
    public async ValueTask EndUpdateAsync(
        EntryNames names,
        UpdateRequest request,
        CommitRequest? commit,
        CallDeadline deadline
    )
    {
        try
        {
            RedisPipeline pipeline = await _connection.PipelineAsync(_wait, deadline).ConfigureAwait(false);
            byte[] token = names.Tokens[names.OwnIndex];
            Task<bool> stored = Task.FromResult(true);
            if (commit is { } value)
            {
                stored = pipeline.Expect(Store(pipeline, names, value));
            }
            else
            {
                _deletion.Add(pipeline, [token]);
            }

            RedisKey hold = RedisName.Hold(token, request.Hold.Bucket);
            Task<bool> released = pipeline.Expect(
                pipeline.Commands.HashDeleteAsync(hold, request.Hold.WriterId, Flags)
            );
            await _deletion.SendAsync(pipeline, [token], deadline).ConfigureAwait(false);
            await stored.ConfigureAwait(false);
            await released.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw _connection.Explain(exception);
        }
    }

    /// <inheritdoc />
    public ValueTask HoldAsync(IReadOnlyList<byte[]> tokens, HoldRequest request, CallDeadline deadline) =>
        TranslateAsync(_holds.HoldAsync(tokens, request, deadline));

    /// <inheritdoc />
    public ValueTask ReleaseAsync(IReadOnlyList<byte[]> tokens, HoldRequest request, CallDeadline deadline) =>
        TranslateAsync(_holds.ReleaseAsync(tokens, request, deadline));

    private async ValueTask TranslateAsync(ValueTask step)
    {
        try
        {
            await step.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw _connection.Explain(exception);
        }
    }

    private async ValueTask<EntrySnapshot> ReadEachAsync(EntryNames names, CallDeadline deadline)
    {
        try
        {
            RedisPipeline pipeline = await _connection.PipelineAsync(_wait, deadline).ConfigureAwait(false);
            Task<Lease<byte>?> value = pipeline.Expect(pipeline.Commands.StringGetLeaseAsync(names.Value, Flags));
            Task<RedisValue>[] replies = TokenCommands.Get(pipeline, names.Tokens);
            await pipeline.SendAsync(deadline).ConfigureAwait(false);

            long[] tokens = await _tokens.ReadAsync(names.Tokens, replies).ConfigureAwait(false);
            Lease<byte>? envelope = await TokenCommands.ValueAsync(value).ConfigureAwait(false);
            return new EntrySnapshot(envelope?.Memory ?? default, tokens, envelope);
        }
        catch (Exception exception)
        {
            throw _connection.Explain(exception);
        }
    }

    private StartedHold Hold(RedisPipeline pipeline, byte[] token, long freshToken, UpdateRequest request)
    {
        ITransaction commands = pipeline.Begin();
        Task<long>[] others =
        [
            .. RedisName.Holds(token).Select(name => pipeline.Then(commands.HashLengthAsync(name, Flags))),
        ];
        Task<bool> announced = HoldCommands.Announce(pipeline, commands, token, request.Hold);
        Task<bool> renewed = pipeline.Then(
            commands.StringSetAsync(token, freshToken, RedisLife.AtLeast(request.TokenLife.Own), When.Always, Flags)
        );
        pipeline.Then(commands.PublishAsync(_channel, InvalidationMessage.For([token]), Flags));
        return new StartedHold(others, announced, renewed);
    }

    private static Task<bool> Store(RedisPipeline pipeline, EntryNames names, CommitRequest request) =>
        pipeline.Commands.StringSetAsync(
            names.Value,
            request.Envelope,
            RedisLife.AtLeast(request.Life),
            When.Always,
            Flags
        );
}
