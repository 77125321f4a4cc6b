using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Scheduling;

namespace Cachewright.Runtime.Tests.Interleavings.Worlds;

/// <summary>
/// The seam of one process, over a Redis in memory that all processes share. What the real store sends in one pipeline are steps of their own here, command
/// by command (a <c>MULTI</c> is one); a pipeline may break at any of them. Mutants override what they get wrong.
/// </summary>
internal class ScheduledStore(SharedRedis redis) : ICacheStore
{
    /// <summary>What giving a lease back is called.</summary>
    public const string ReturnLease = "return-lease";

    private static readonly TimeSpan s_shortestRest = TimeSpan.FromSeconds(1);

    protected SharedRedis Redis { get; } = redis;

    public virtual async ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline)
    {
        byte[]? envelope = null;
        long[] tokens = new long[names.Tokens.Length];
        Operation read = Begin("read").Then("GET v", step => envelope = Redis.Envelope(step, names.Value));
        AskTokens(read, names, tokens);
        await read.SendAsync();
        return new EntrySnapshot(envelope, tokens);
    }

    public virtual async ValueTask<OpenedEntry> OpenAsync(EntryNames names, OpenRequest request, CallDeadline deadline)
    {
        bool hasLease = false;
        byte[]? envelope = null;
        TokenAnswers answers = new(names.Tokens.Length);
        Operation open = Begin("open");
        if (request.LeaseTime > TimeSpan.Zero)
        {
            open.Then(
                "SET l NX",
                step => hasLease = Redis.SetIfAbsent(step, names.Lease, request.LeaseId, request.LeaseTime)
            );
        }

        for (int index = 0; index < names.Tokens.Length; index++)
        {
            Capture(open, names.Tokens[index], request.FreshTokens[index], request.TokenLife, answers, index);
        }

        open.Then("GET v", step => envelope = Redis.Envelope(step, names.Value));
        await open.SendAsync();
        return new OpenedEntry(hasLease, answers.IsHeld, new EntrySnapshot(envelope, answers.Tokens));
    }

    public virtual async ValueTask<long[]> CommitAsync(EntryNames names, CommitRequest request, CallDeadline deadline)
    {
        long[] tokens = new long[names.Tokens.Length];
        byte[] envelope = request.Envelope.ToArray();
        Operation commit = Begin("commit").Then("SET v", step => Redis.Set(step, names.Value, envelope, request.Life));
        AskTokens(commit, names, tokens);
        if (request.ReleaseLease)
        {
            commit.Then("DEL l", step => Redis.Delete(step, names.Lease));
        }

        await commit.SendAsync();
        return tokens;
    }

    public virtual async ValueTask EndLeaseAsync(EntryNames names, TimeSpan remaining, CallDeadline deadline) =>
        await Begin("end-lease")
            .Then(
                remaining > TimeSpan.Zero ? "PEXPIRE l" : "DEL l",
                step =>
                {
                    if (remaining > TimeSpan.Zero)
                    {
                        Redis.Expire(step, names.Lease, remaining);
                    }
                    else
                    {
                        Redis.Delete(step, names.Lease);
                    }
                }
            )
            .SendAsync();

    public virtual async ValueTask ReturnLeaseAsync(EntryNames names, long leaseId, CallDeadline deadline)
    {
        // Its caller goes on meanwhile, and who waits for what is told by lanes.
        Lane.Current = Lane.Current!.Background;
        long holder = 0;
        TimeSpan rest = TimeSpan.Zero;
        await Begin(ReturnLease)
            .Then("PTTL l", step => rest = Redis.LifeOf(step, names.Lease))
            .Then("GET l", step => holder = Redis.Token(step, names.Lease))
            .SendAsync();
        if (MayReturn(holder, leaseId, rest))
        {
            await Begin(ReturnLease).Then("DEL l", step => Redis.Delete(step, names.Lease)).SendAsync();
        }
    }

    public virtual async ValueTask InvalidateAsync(IReadOnlyList<byte[]> tokens, CallDeadline deadline) =>
        await Begin("invalidate").Then("DEL d", step => Delete(step, tokens)).SendAsync();

    public virtual async ValueTask HoldAsync(
        IReadOnlyList<byte[]> tokens,
        HoldRequest request,
        CallDeadline deadline
    ) =>
        await Begin("hold")
            .Then(
                "HSET h; DEL d",
                step =>
                {
                    foreach (byte[] token in tokens)
                    {
                        Redis.AddHold(step, RedisName.Hold(token, request.Bucket), request);
                    }

                    Delete(step, tokens);
                }
            )
            .SendAsync();

    public virtual async ValueTask ReleaseAsync(
        IReadOnlyList<byte[]> tokens,
        HoldRequest request,
        CallDeadline deadline
    ) =>
        await Begin("release")
            .Then(
                "DEL d; HDEL h",
                step =>
                {
                    Delete(step, tokens);
                    foreach (byte[] hold in tokens.SelectMany(token => RedisName.Holds(token)))
                    {
                        Redis.RemoveHold(step, hold, request.WriterId);
                    }
                }
            )
            .SendAsync();

    public virtual async ValueTask<StartedUpdate> StartUpdateAsync(
        EntryNames names,
        UpdateRequest request,
        CallDeadline deadline
    )
    {
        int own = names.OwnIndex;
        bool isAlone = false;
        TokenAnswers answers = new(names.Tokens.Length);
        Operation start = Begin("start-update")
            .Then("HLEN h; HSET h; SET d", step => isAlone = Announce(step, names.Tokens[own], request, own));
        for (int index = 0; index < names.Tokens.Length; index++)
        {
            if (index != own)
            {
                Capture(start, names.Tokens[index], request.FreshTokens[index], request.TokenLife, answers, index);
            }
        }

        await start.SendAsync();
        answers.Tokens[own] = request.FreshTokens[own];
        return new StartedUpdate(isAlone && !answers.IsHeld, answers.Tokens);
    }

    public virtual async ValueTask<bool> IsHeldAsync(EntryNames names, UpdateRequest request, CallDeadline deadline)
    {
        bool isHeld = false;
        byte[] hold = RedisName.Hold(names.Tokens[names.OwnIndex], request.Hold.Bucket);
        await Begin("is-held")
            .Then("HEXISTS h", step => isHeld = Redis.HasHold(step, hold, request.Hold.WriterId))
            .SendAsync();
        return isHeld;
    }

    public virtual async ValueTask EndUpdateAsync(
        EntryNames names,
        UpdateRequest request,
        CommitRequest? commit,
        CallDeadline deadline
    )
    {
        byte[] token = names.Tokens[names.OwnIndex];
        Operation end = Begin("end-update");
        if (commit is { } value)
        {
            byte[] envelope = value.Envelope.ToArray();
            end.Then("SET v", step => Redis.Set(step, names.Value, envelope, value.Life));
        }
        else
        {
            end.Then("DEL d", step => Delete(step, [token]));
        }

        byte[] hold = RedisName.Hold(token, request.Hold.Bucket);
        await end.Then("HDEL h", step => Redis.RemoveHold(step, hold, request.Hold.WriterId)).SendAsync();
    }

    /// <summary>Whether a lease is ours, and will be when its deletion arrives.</summary>
    protected virtual bool MayReturn(long holder, long leaseId, TimeSpan rest) =>
        holder == leaseId && rest > s_shortestRest;

    /// <summary>One token before a load, in the order that the real store has.</summary>
    protected virtual void Capture(
        Operation pipeline,
        byte[] token,
        long fresh,
        TokenLives lives,
        TokenAnswers answers,
        int index
    ) =>
        pipeline
            .Then("SET d NX", step => Redis.SetIfAbsent(step, token, fresh, lives.Of(token)))
            .Then("GETEX d", step => answers.Tokens[index] = Redis.TokenToLive(step, token, lives.Of(token)))
            .Then("EXISTS h", step => answers.IsHeld |= Redis.IsHeld(step, token));

    protected virtual void Delete(Footprint step, IReadOnlyList<byte[]> tokens)
    {
        foreach (byte[] token in tokens)
        {
            Redis.Delete(step, token);
        }
    }

    protected static Operation Begin(string what) =>
        new(Lane.Current!, what, static () => new StoreUnavailableException("connection"));

    private bool Announce(Footprint step, byte[] token, UpdateRequest request, int own)
    {
        bool isAlone = !Redis.IsHeld(step, token);
        Redis.AddHold(step, RedisName.Hold(token, request.Hold.Bucket), request.Hold);
        Redis.Set(step, token, request.FreshTokens[own], request.TokenLife.Own);
        return isAlone;
    }

    private void AskTokens(Operation pipeline, EntryNames names, long[] tokens)
    {
        for (int index = 0; index < tokens.Length; index++)
        {
            int place = index;
            pipeline.Then("GET d", step => tokens[place] = Redis.Token(step, names.Tokens[place]));
        }
    }
}
