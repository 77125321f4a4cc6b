using System.Diagnostics;
using Cachewright.CompilerServices;
using Cachewright.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Cachewright.Protocol;

/// <summary>
/// Loads a value and stores it: open (capture the tokens), load, commit (store and compare the tokens). What is stored carries the tokens
/// from before the load, so an invalidation that came meanwhile has killed it already.
/// </summary>
/// <remarks>Where Redis fails, the load goes on without it: nothing that the user's method returned is ever lost.</remarks>
internal sealed class EntryLoader<TKey, TValue>(CachedEntries<TKey, TValue> entries, EntryOpener<TKey, TValue> opener)
    where TKey : struct, ICallKey
{
    private static readonly TimeSpan _pauseAfterFailure = TimeSpan.FromSeconds(1);

    /// <summary>Loads and stores, unless another process has stored a value meanwhile.</summary>
    public async ValueTask<FlightEnd<TValue>> RunAsync<TLoad>(
        Flight<TValue> flight,
        EntryCall<TKey> call,
        TLoad load,
        CancellationToken cancellationToken
    )
        where TLoad : struct, ILoad<TValue>
    {
        Opening<TValue> opening;
        try
        {
            opening = await opener.OpenAsync(flight, call, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            return await RunUncachedAsync(flight, load, isAway: true, cancellationToken).ConfigureAwait(false);
        }

        return opening.Found
            ?? await LoadAndStoreAsync(flight, call, opening, load, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Loads anew, whatever is stored, and stores the result.</summary>
    public async ValueTask<TValue> RefreshAsync<TLoad>(
        EntryCall<TKey> call,
        TLoad load,
        CancellationToken cancellationToken
    )
        where TLoad : struct, ILoad<TValue>
    {
        Opening<TValue> opening;
        try
        {
            opening = await opener.CaptureAsync(call).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            return await LoadAsync(load, cancellationToken).ConfigureAwait(false);
        }

        FlightEnd<TValue> end = await LoadAndStoreAsync(
                new Flight<TValue>(entries.Core.Clock),
                call,
                opening,
                load,
                cancellationToken
            )
            .ConfigureAwait(false);
        return end.Value!;
    }

    /// <summary>Loads without Redis.</summary>
    public async ValueTask<FlightEnd<TValue>> RunUncachedAsync<TLoad>(
        Flight<TValue> flight,
        TLoad load,
        bool isAway,
        CancellationToken cancellationToken
    )
        where TLoad : struct, ILoad<TValue>
    {
        long acknowledged = entries.Core.Journal.Acknowledged;
        FlightSeal seal = flight.Seal();
        TValue value = await LoadAsync(load, cancellationToken, flight).ConfigureAwait(false);
        return Unstored(value, seal, flight.IsAwaited, isAway ? acknowledged : null);
    }

    /// <summary>Runs the user's method and nothing else.</summary>
    public async ValueTask<TValue> LoadAsync<TLoad>(
        TLoad load,
        CancellationToken cancellationToken,
        Flight<TValue>? flight = null
    )
        where TLoad : struct, ILoad<TValue>
    {
        LoadTime time = new(entries.Core.Clock);
        using Activity? activity = CacheActivity.StartLoad(entries.Definition.Name);
        flight?.BeginLoad();
        using CancellationTokenRegistration leaving = flight is null
            ? default
            : cancellationToken.UnsafeRegister(static left => ((Flight<TValue>)left!).EndLoad(), flight);
        try
        {
            return await load.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            CacheActivity.Fail(activity, exception);
            throw;
        }
        finally
        {
            flight?.EndLoad();
            entries.Core.Metrics.Loaded(entries.Definition.Name, time.Elapsed);
        }
    }

    private async ValueTask<FlightEnd<TValue>> LoadAndStoreAsync<TLoad>(
        Flight<TValue> flight,
        EntryCall<TKey> call,
        Opening<TValue> opening,
        TLoad load,
        CancellationToken cancellationToken
    )
        where TLoad : struct, ILoad<TValue>
    {
        FlightSeal seal = flight.Seal();
        LoadTime time = new(entries.Core.Clock);
        TValue value;
        try
        {
            value = await LoadAsync(load, cancellationToken, flight).ConfigureAwait(false);
        }
        catch
        {
            // A failing source is asked once a second, by whichever process; a caller that left has proved nothing.
            TimeSpan pause = cancellationToken.IsCancellationRequested ? TimeSpan.Zero : _pauseAfterFailure;
            await opener.ReleaseLeaseAsync(opening, pause, call.Extend(time.Elapsed)).ConfigureAwait(false);
            throw;
        }

        call = call.Extend(time.Elapsed);
        using EncodedEntry? entry = opening.CanStore
            ? entries.Writer.Encode(call.Key, call.Names, value, time, opening.Tokens)
            : null;
        if (entry is null)
        {
            await opener.ReleaseLeaseAsync(opening, TimeSpan.Zero, call).ConfigureAwait(false);
            return Unstored(value, seal, seal.IsAwaited, acknowledgedWhileAway: null);
        }

        FlightSeal verify = flight.Seal();
        bool isVerified = await CommitAsync(call, opening, entry).ConfigureAwait(false);
        bool isShareable = entries.IsShareable || value is null;
        return new FlightEnd<TValue>
        {
            Value = value,
            IsShareable = isShareable,
            Payload = verify.IsAwaited && !isShareable ? entry.Payload.ToArray() : null,
            LoadSeal = seal.Number,
            VerifySeal = isVerified ? verify.Number : 0,
        };
    }

    private async ValueTask<bool> CommitAsync(EntryCall<TKey> call, Opening<TValue> opening, EncodedEntry entry)
    {
        CommitRequest request = new(entry.Envelope, entry.Life, opener.SurelyHasLease(in opening));
        try
        {
            long[] now = await call.Form.Store.CommitAsync(call.Names, request, call.Deadline).ConfigureAwait(false);
            if (entries.Core.Logger.IsEnabled(LogLevel.Debug))
            {
                entries.Core.Logger.Stored(call.Names.ReadableKey);
            }

            if (now.AsSpan().SequenceEqual(opening.Tokens))
            {
                return true;
            }
        }
        catch (StoreUnavailableException)
        {
            entry.LeaveBuffer();
            if (request.ReleaseLease)
            {
                entries.Core.Leases.Add(call.Names, opening.LeaseId);
            }
        }

        entries.Core.Metrics.Unverified(entries.Definition.Name);
        return false;
    }

    private FlightEnd<TValue> Unstored(TValue value, FlightSeal seal, bool isAwaited, long? acknowledgedWhileAway)
    {
        bool isShareable = entries.IsShareable || value is null;
        return new FlightEnd<TValue>
        {
            Value = value,
            IsShareable = isShareable,
            Payload = isAwaited && !isShareable ? entries.Writer.CopyOf(value) : null,
            LoadSeal = seal.Number,
            AcknowledgedWhileAway = acknowledgedWhileAway,
        };
    }
}
