using System.Runtime.CompilerServices;
using Cachewright.Diagnostics;
using Cachewright.Keys;
using Microsoft.Extensions.Logging;

namespace Cachewright.Protocol;

/// <summary>Tells the circuit, the metrics and the log how each step in Redis ended; changes nothing.</summary>
internal sealed class GuardedStore(ICacheStore inner, Circuit circuit, CacheMetrics metrics, ILogger logger)
    : ICacheStore
{
    /// <inheritdoc />
    public ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline) =>
        WatchAsync(inner.ReadAsync(names, deadline));

    /// <inheritdoc />
    public ValueTask<OpenedEntry> OpenAsync(EntryNames names, OpenRequest request, CallDeadline deadline) =>
        WatchAsync(inner.OpenAsync(names, request, deadline));

    /// <inheritdoc />
    public ValueTask<long[]> CommitAsync(EntryNames names, CommitRequest request, CallDeadline deadline) =>
        WatchAsync(inner.CommitAsync(names, request, deadline));

    /// <inheritdoc />
    public ValueTask EndLeaseAsync(EntryNames names, TimeSpan remaining, CallDeadline deadline) =>
        WatchAsync(inner.EndLeaseAsync(names, remaining, deadline));

    /// <inheritdoc />
    public ValueTask InvalidateAsync(IReadOnlyList<byte[]> tokens, CallDeadline deadline) =>
        WatchAsync(inner.InvalidateAsync(tokens, deadline));

    /// <inheritdoc />
    public ValueTask<StartedUpdate> StartUpdateAsync(EntryNames names, UpdateRequest request, CallDeadline deadline) =>
        WatchAsync(inner.StartUpdateAsync(names, request, deadline));

    /// <inheritdoc />
    public ValueTask<bool> IsHeldAsync(EntryNames names, UpdateRequest request, CallDeadline deadline) =>
        WatchAsync(inner.IsHeldAsync(names, request, deadline));

    /// <inheritdoc />
    public ValueTask EndUpdateAsync(
        EntryNames names,
        UpdateRequest request,
        CommitRequest? commit,
        CallDeadline deadline
    ) => WatchAsync(inner.EndUpdateAsync(names, request, commit, deadline));

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

    private void Failed(StoreUnavailableException exception)
    {
        circuit.Failed(exception.Reason);
        metrics.RedisError(exception.Reason);
        logger.RedisFailed(exception, exception.Reason);
    }
}
