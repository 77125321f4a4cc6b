using System.Runtime.CompilerServices;
using Cachewright.Diagnostics;
using Cachewright.Keys;
using Microsoft.Extensions.Logging;

namespace Cachewright.Protocol;

/// <summary>
/// Tells the circuit, the metrics and the log how each step in Redis ended, and notes what is invalidated, before it is sent; changes nothing.
/// </summary>
internal sealed class GuardedStore(
    ICacheStore inner,
    Circuit circuit,
    CacheMetrics metrics,
    RecentInvalidations recent,
    RefusalLog refusals,
    ILogger logger
) : ICacheStore
{
    /// <summary>
    /// As the interface says, but the caller tells how it ended, by <see cref="Succeeded"/> or <see cref="Failed"/>: on the hit path one
    /// asynchronous step less can be measured.
    /// </summary>
    public ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline) =>
        Within(deadline).ReadAsync(names, deadline);

    /// <summary>A read was answered.</summary>
    public void Succeeded() => circuit.Succeeded();

    /// <summary>A step was not answered as it should be.</summary>
    public void Failed(StoreUnavailableException exception)
    {
        if (exception.IsOutOfTime)
        {
            return;
        }

        circuit.Failed(exception.Reason);
        metrics.RedisError(exception.Reason);
        logger.RedisFailed(exception, exception.Reason);
        refusals.Note(exception);
    }

    /// <inheritdoc />
    public ValueTask<OpenedEntry> OpenAsync(EntryNames names, OpenRequest request, CallDeadline deadline) =>
        WatchAsync(Within(deadline).OpenAsync(names, request, deadline));

    /// <inheritdoc />
    public ValueTask<long[]> CommitAsync(EntryNames names, CommitRequest request, CallDeadline deadline) =>
        WatchAsync(Within(deadline).CommitAsync(names, request, deadline));

    /// <inheritdoc />
    public ValueTask EndLeaseAsync(EntryNames names, TimeSpan remaining, CallDeadline deadline) =>
        WatchAsync(Within(deadline).EndLeaseAsync(names, remaining, deadline));

    /// <inheritdoc />
    public ValueTask ReturnLeaseAsync(EntryNames names, long leaseId, CallDeadline deadline) =>
        WatchAsync(Within(deadline).ReturnLeaseAsync(names, leaseId, deadline));

    /// <inheritdoc />
    public ValueTask InvalidateAsync(IReadOnlyList<byte[]> tokens, CallDeadline deadline)
    {
        recent.Add(tokens);
        return WatchAsync(Within(deadline).InvalidateAsync(tokens, deadline));
    }

    /// <inheritdoc />
    public ValueTask HoldAsync(IReadOnlyList<byte[]> tokens, HoldRequest request, CallDeadline deadline)
    {
        recent.Add(tokens);
        return WatchAsync(Within(deadline).HoldAsync(tokens, request, deadline));
    }

    /// <inheritdoc />
    public ValueTask ReleaseAsync(IReadOnlyList<byte[]> tokens, HoldRequest request, CallDeadline deadline)
    {
        recent.Add(tokens);
        return WatchAsync(Within(deadline).ReleaseAsync(tokens, request, deadline));
    }

    /// <inheritdoc />
    public ValueTask<StartedUpdate> StartUpdateAsync(EntryNames names, UpdateRequest request, CallDeadline deadline)
    {
        recent.Add([names.Tokens[names.OwnIndex]]);
        return WatchAsync(Within(deadline).StartUpdateAsync(names, request, deadline));
    }

    /// <inheritdoc />
    public ValueTask<bool> IsHeldAsync(EntryNames names, UpdateRequest request, CallDeadline deadline) =>
        WatchAsync(Within(deadline).IsHeldAsync(names, request, deadline));

    /// <inheritdoc />
    public ValueTask EndUpdateAsync(
        EntryNames names,
        UpdateRequest request,
        CommitRequest? commit,
        CallDeadline deadline
    )
    {
        recent.Add([names.Tokens[names.OwnIndex]]);
        return WatchAsync(Within(deadline).EndUpdateAsync(names, request, commit, deadline));
    }

    /// <summary>Nothing is sent for a call whose time is over. That says nothing about Redis, so the circuit does not hear of it.</summary>
    private ICacheStore Within(CallDeadline deadline)
    {
        if (!deadline.IsOver)
        {
            return inner;
        }

        metrics.RedisError(StoreUnavailableException.OutOfTime);
        throw new StoreUnavailableException(StoreUnavailableException.OutOfTime);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> WatchAsync<T>(ValueTask<T> step)
    {
        try
        {
            T answer = await step.ConfigureAwait(false);
            circuit.Succeeded();
            return answer;
        }
        catch (StoreUnavailableException exception)
        {
            Failed(exception);
            throw;
        }
    }

    private async ValueTask WatchAsync(ValueTask step)
    {
        try
        {
            await step.ConfigureAwait(false);
            circuit.Succeeded();
        }
        catch (StoreUnavailableException exception)
        {
            Failed(exception);
            throw;
        }
    }
}
