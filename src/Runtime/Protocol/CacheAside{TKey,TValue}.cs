using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Cachewright.CompilerServices;
using Cachewright.Diagnostics;
using Cachewright.Keys;

namespace Cachewright.Protocol;

/// <summary>
/// Cache-aside: a hit is one round trip and meets nobody else. Who misses starts the entry's flight, or waits for it and takes its
/// result if that is fresh for it (<see cref="Flight{TValue}"/>); else it starts over, three times at most, then it
/// loads for itself. Whose own time for Redis is over does not wait for what a flight does there: all of these share a load without Redis.
/// </summary>
/// <remarks>
/// Accepted: where Redis does not answer, callers share a load that began before they called. It may miss a write that another process made
/// meanwhile, by the duration of the load at most; a write of this process is seen, because its invalidation gates while it is pending, and is counted when it is acknowledged.
/// </remarks>
internal sealed class CacheAside<TKey, TValue>(CachedEntries<TKey, TValue> entries, EntryLoader<TKey, TValue> loader)
    where TKey : struct, ICallKey
{
    private const int RoundLimit = 3;

    /// <summary>Returns the valid entry, or loads and stores it.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<TValue> GetAsync<TLoad>(
        TKey key,
        TLoad load,
        CallForm form,
        CancellationToken cancellationToken
    )
        where TLoad : struct, ILoad<TValue>
    {
        if (entries.Definition.Codec is null || AmbientTransaction.Exists)
        {
            entries.Core.Metrics.Miss(entries.Definition.Name, MissReason.Bypass);
            return await loader.LoadAsync(load, cancellationToken).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        EntryCall<TKey> call = new(key, entries.Names.Entry(in key), form, entries.Core.StartDeadline());
        RedisAccess access = entries.AccessTo(call.Names);
        if (access == RedisAccess.Open)
        {
            // As LookAsync, but in one asynchronous step less: this is the hit path.
            try
            {
                using EntrySnapshot snapshot = await form
                    .Store.ReadAsync(call.Names, call.Deadline)
                    .ConfigureAwait(false);
                form.Store.Succeeded();
                if (Accepts(snapshot, call.Names, out TValue? value))
                {
                    return value!;
                }
            }
            catch (StoreUnavailableException exception)
            {
                access = Refused(form, exception);
            }
        }
        else
        {
            CountDenied(access);
        }

        return await MissAsync(call, load, access, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Looks without loading.</summary>
    /// <param name="names">The entry.</param>
    /// <param name="form">How to wait.</param>
    /// <param name="deadline">The time for it.</param>
    /// <param name="isFirst">Whether the call has not looked before: each call is one hit or one miss.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Look<TValue>> LookAsync(
        EntryNames names,
        CallForm form,
        CallDeadline deadline,
        bool isFirst = true
    )
    {
        RedisAccess access = entries.AccessTo(names);
        if (access != RedisAccess.Open)
        {
            CountDenied(access, isFirst);
            return new Look<TValue>(false, default, access);
        }

        try
        {
            using EntrySnapshot snapshot = await form.Store.ReadAsync(names, deadline).ConfigureAwait(false);
            form.Store.Succeeded();
            bool isFound = Accepts(snapshot, names, out TValue? value, isFirst);
            return new Look<TValue>(isFound, value, access);
        }
        catch (StoreUnavailableException exception)
        {
            return new Look<TValue>(false, default, Refused(form, exception, isFirst));
        }
    }

    private bool Accepts(EntrySnapshot snapshot, EntryNames names, out TValue? value, bool isFirst = true)
    {
        MissReason reason = entries.Reader.Read(snapshot, names, out value);
        if (isFirst && reason == MissReason.None)
        {
            entries.Core.Metrics.Hit(entries.Definition.Name);
        }
        else if (isFirst)
        {
            entries.Core.Metrics.Miss(entries.Definition.Name, reason);
        }

        return reason == MissReason.None;
    }

    private RedisAccess Refused(CallForm form, StoreUnavailableException exception, bool isFirst = true)
    {
        form.Store.Failed(exception);
        CountDenied(RedisAccess.Away, isFirst);
        return RedisAccess.Away;
    }

    private void CountDenied(RedisAccess access, bool isFirst = true)
    {
        if (isFirst)
        {
            entries.Core.Metrics.Miss(
                entries.Definition.Name,
                access == RedisAccess.Gated ? MissReason.Bypass : MissReason.RedisError
            );
        }
    }

    private async ValueTask<TValue> MissAsync<TLoad>(
        EntryCall<TKey> call,
        TLoad load,
        RedisAccess access,
        CancellationToken cancellationToken
    )
        where TLoad : struct, ILoad<TValue>
    {
        long called = entries.Core.Clock.GetTimestamp();
        for (int round = 0; round < RoundLimit; round++)
        {
            if (entries.Flights.TryStart(call.Names, out Flight<TValue> flight))
            {
                return await LeadAsync(entries.Flights, flight, call, load, access, cancellationToken)
                    .ConfigureAwait(false);
            }

            long acknowledged = entries.Core.Journal.Acknowledged;
            int arrival = flight.Arrive();
            (FlightEnd<TValue>? end, CallDeadline deadline) = await FlightWait
                .EndOfAsync(flight, call.Form, call.Deadline, cancellationToken)
                .ConfigureAwait(false);
            call = call with { Deadline = deadline };
            if (end is null)
            {
                return await LoadLateAsync(call, load, called, cancellationToken).ConfigureAwait(false);
            }

            end.Failure?.Throw();
            Look<TValue> look =
                end.IsFreshFor(arrival, access, acknowledged) && TryTake(end, out TValue? shared)
                    ? new Look<TValue>(true, shared, access)
                    : await LookAsync(call.Names, call.Form, call.Deadline, isFirst: false).ConfigureAwait(false);
            if (look.IsFound)
            {
                return look.Value!;
            }

            access = look.Access;
        }

        return await loader.LoadAsync(load, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Loads without Redis, or shares the load of another one that was late, if it began after the call: that one has seen whatever was written
    /// before the call. So one load of an entry runs besides its flight, and a caller that comes during it can start one more. Where its caller leaves, one of those who waited
    /// loads, and the others share that.
    /// </summary>
    private async ValueTask<TValue> LoadLateAsync<TLoad>(
        EntryCall<TKey> call,
        TLoad load,
        long called,
        CancellationToken cancellationToken
    )
        where TLoad : struct, ILoad<TValue>
    {
        for (int round = 0; round < RoundLimit; round++)
        {
            if (entries.LateFlights.TryStartAfter(called, call.Names, out Flight<TValue> flight))
            {
                return await LeadAsync(entries.LateFlights, flight, call, load, RedisAccess.Away, cancellationToken)
                    .ConfigureAwait(false);
            }

            flight.Arrive();
            (FlightEnd<TValue>? end, _) = await FlightWait
                .EndOfAsync(flight, call.Form, call.Deadline, cancellationToken)
                .ConfigureAwait(false);
            end?.Failure?.Throw();
            if (end is not null && TryTake(end, out TValue? shared))
            {
                return shared!;
            }
        }

        return await loader.LoadAsync(load, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The load is awaited here even if the caller has cancelled, so its state is never used after its call.</summary>
    private async ValueTask<TValue> LeadAsync<TLoad>(
        FlightTable<TValue> table,
        Flight<TValue> flight,
        EntryCall<TKey> call,
        TLoad load,
        RedisAccess access,
        CancellationToken cancellationToken
    )
        where TLoad : struct, ILoad<TValue>
    {
        FlightEnd<TValue> end = FlightEnd<TValue>.Abandoned;
        try
        {
            end =
                access == RedisAccess.Open
                    ? await loader.RunAsync(flight, call, load, cancellationToken).ConfigureAwait(false)
                    : await loader
                        .RunUncachedAsync(flight, load, access == RedisAccess.Away, cancellationToken)
                        .ConfigureAwait(false);
            return end.Value!;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            end = new FlightEnd<TValue> { Failure = ExceptionDispatchInfo.Capture(exception) };
            throw;
        }
        finally
        {
            table.End(call.Names, flight, end);
        }
    }

    private bool TryTake(FlightEnd<TValue> end, out TValue? value)
    {
        value = end.Value;
        return end.IsShareable || (end.Payload is { } payload && entries.Reader.TryDecode(payload, out value));
    }
}
