using Cachewright.Keys;
using Cachewright.Protocol;

namespace Cachewright.Runtime.Tests.Protocol;

/// <summary>
/// Redis in memory, with the semantics of each command in the seam. Every step can be held before and after it takes effect, and can be made to
/// fail, so that a test decides the order of events. Life times follow the given clock.
/// </summary>
internal sealed class InMemoryStore(InMemoryRedis redis) : ICacheStore
{
    private readonly Dictionary<string, Func<Task>> _before = [];
    private readonly Dictionary<string, Func<Task>> _after = [];

    public InMemoryRedis Redis { get; } = redis;

    public List<string> Steps { get; } = [];

    /// <summary>The last deadline that was given to a step.</summary>
    public CallDeadline LastDeadline { get; private set; }

    /// <summary>What the last step was to store: the caller's own memory, as the client would keep it.</summary>
    public ReadOnlyMemory<byte> LastEnvelope { get; private set; }

    public void Before(string step, Func<Task> act) => Set(_before, step, act);

    public void After(string step, Func<Task> act) => Set(_after, step, act);

    public void Fail(string step, string reason = "connection", bool afterEffect = false)
    {
        Func<Task> fail = () => throw new StoreUnavailableException(reason);
        Set(afterEffect ? _after : _before, step, fail);
    }

    public void Heal()
    {
        lock (_before)
        {
            _before.Clear();
            _after.Clear();
        }
    }

    public int Count(string step)
    {
        lock (_before)
        {
            return Steps.Count(name => name == step);
        }
    }

    public ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline) =>
        StepAsync("read", deadline, () => Snapshot(names));

    public ValueTask<OpenedEntry> OpenAsync(EntryNames names, OpenRequest request, CallDeadline deadline) =>
        StepAsync(
            "open",
            deadline,
            () =>
            {
                bool hasLease =
                    request.LeaseTime > TimeSpan.Zero
                    && Redis.SetIfAbsent(names.Lease, request.LeaseId, request.LeaseTime);
                Capture(names, request.FreshTokens, request.TokenLife);
                bool isHeld = names.Tokens.Any(token => Redis.Holds(token).Count > 0);
                return new OpenedEntry(hasLease, isHeld, Snapshot(names));
            }
        );

    public ValueTask<long[]> CommitAsync(EntryNames names, CommitRequest request, CallDeadline deadline) =>
        StepAsync(
            "commit",
            deadline,
            () =>
            {
                LastEnvelope = request.Envelope;
                Redis.Set(names.Value, request.Envelope.ToArray(), request.Life);
                long[] tokens = [.. names.Tokens.Select(Redis.Token)];
                if (request.ReleaseLease)
                {
                    Redis.Delete(names.Lease);
                }

                return tokens;
            }
        );

    public async ValueTask EndLeaseAsync(EntryNames names, TimeSpan remaining, CallDeadline deadline) =>
        await StepAsync(
            "end-lease",
            deadline,
            () => remaining > TimeSpan.Zero ? Redis.Expire(names.Lease, remaining) : Redis.Delete(names.Lease)
        );

    public async ValueTask ReturnLeaseAsync(EntryNames names, long leaseId, CallDeadline deadline) =>
        await StepAsync(
            "return-lease",
            deadline,
            () =>
                Redis.Get(names.Lease) is long holder
                && holder == leaseId
                && Redis.LifeOf(names.Lease) > TimeSpan.FromSeconds(1)
                && Redis.Delete(names.Lease)
        );

    public async ValueTask InvalidateAsync(IReadOnlyList<byte[]> tokens, CallDeadline deadline) =>
        await StepAsync("invalidate", deadline, () => tokens.Count(Redis.Delete));

    public async ValueTask HoldAsync(IReadOnlyList<byte[]> tokens, HoldRequest request, CallDeadline deadline) =>
        await StepAsync(
            "hold",
            deadline,
            () =>
                tokens.Count(token =>
                {
                    Redis.Hold(token, request.WriterId, request.Bucket, request.HoldTime);
                    return Redis.Delete(token);
                })
        );

    public async ValueTask ReleaseAsync(IReadOnlyList<byte[]> tokens, HoldRequest request, CallDeadline deadline) =>
        await StepAsync(
            "release",
            deadline,
            () =>
                tokens.Count(token =>
                {
                    Redis.Holds(token).Remove(request.WriterId);
                    return Redis.Delete(token);
                })
        );

    public ValueTask<StartedUpdate> StartUpdateAsync(EntryNames names, UpdateRequest request, CallDeadline deadline) =>
        StepAsync(
            "start-update",
            deadline,
            () =>
            {
                byte[] own = names.Tokens[names.OwnIndex];
                bool isAlone = names.Tokens.All(token => Redis.Holds(token).Count == 0);
                Redis.Hold(own, request.Hold.WriterId, request.Hold.Bucket, request.Hold.HoldTime);
                Redis.Set(own, request.FreshTokens[names.OwnIndex], request.TokenLife.Own);
                Capture(names, request.FreshTokens, request.TokenLife);

                return new StartedUpdate(isAlone, [.. names.Tokens.Select(Redis.Token)]);
            }
        );

    public ValueTask<bool> IsHeldAsync(EntryNames names, UpdateRequest request, CallDeadline deadline) =>
        StepAsync("is-held", deadline, () => Redis.Holds(names.Tokens[names.OwnIndex]).Contains(request.Hold.WriterId));

    public async ValueTask EndUpdateAsync(
        EntryNames names,
        UpdateRequest request,
        CommitRequest? commit,
        CallDeadline deadline
    ) =>
        await StepAsync(
            "end-update",
            deadline,
            () =>
            {
                if (commit is { } value)
                {
                    LastEnvelope = value.Envelope;
                    Redis.Set(names.Value, value.Envelope.ToArray(), value.Life);
                }
                else
                {
                    Redis.Delete(names.Tokens[names.OwnIndex]);
                }

                return Redis.Holds(names.Tokens[names.OwnIndex]).Remove(request.Hold.WriterId);
            }
        );

    private void Capture(EntryNames names, long[] freshTokens, TokenLives lives)
    {
        for (int index = 0; index < names.Tokens.Length; index++)
        {
            byte[] token = names.Tokens[index];
            Redis.SetIfAbsent(token, freshTokens[index], lives.Of(token));
            Redis.Expire(token, lives.Of(token));
        }
    }

    private EntrySnapshot Snapshot(EntryNames names) =>
        new(Redis.Get(names.Value) as byte[], [.. names.Tokens.Select(Redis.Token)]);

    private async ValueTask<T> StepAsync<T>(string step, CallDeadline deadline, Func<T> effect)
    {
        Func<Task>? before;
        Func<Task>? after;
        lock (_before)
        {
            Steps.Add(step);
            LastDeadline = deadline;
            before = _before.GetValueOrDefault(step);
            after = _after.GetValueOrDefault(step);
        }

        if (before is not null)
        {
            await before();
        }

        if (deadline.IsOver)
        {
            throw new StoreUnavailableException("timeout");
        }

        T answer;
        lock (Redis)
        {
            answer = effect();
        }

        if (after is not null)
        {
            await after();
        }

        return answer;
    }

    private void Set(Dictionary<string, Func<Task>> steps, string step, Func<Task> act)
    {
        lock (_before)
        {
            steps[step] = act;
        }
    }
}
