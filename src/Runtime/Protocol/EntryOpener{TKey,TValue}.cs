using Cachewright.CompilerServices;
using Cachewright.Diagnostics;

namespace Cachewright.Protocol;

/// <summary>
/// Captures the tokens that a load depends on, before it begins. Asks for the lease in the same round trip; while another process holds
/// it, asks again and again, because that process is about to store the value. Most of the call's time may go into that, but a part is
/// left, so that the value can still be stored if the other process has died.
/// </summary>
internal sealed class EntryOpener<TKey, TValue>(CachedEntries<TKey, TValue> entries)
    where TKey : struct, ICallKey
{
    private const int ShortestPauseMilliseconds = 5;
    private const int LongestPauseMilliseconds = 50;
    private const int ReservedShare = 4;

    private static readonly TimeSpan _leaseMargin = TimeSpan.FromSeconds(1);

    /// <summary>Captures, with the lease if it can be had.</summary>
    public async ValueTask<Opening<TValue>> OpenAsync(
        Flight<TValue> flight,
        EntryCall<TKey> call,
        CancellationToken cancellationToken
    )
    {
        CacheCore core = entries.Core;
        TimeSpan reserve = core.Options.CacheBudget / ReservedShare;
        for (int attempt = 0; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FlightSeal seal = flight.Seal();

            // New tokens each time: one that was current and then deleted must never be set again.
            OpenRequest request = entries.NewOpening(call.Names, core.Options.LeaseTime);
            LoadTime asked = new(core.Clock);
            Opening<TValue> opening = await AskAsync(request, seal, asked, call).ConfigureAwait(false);
            if (opening.Found is not null)
            {
                CountWait(attempt, "value");
                await ReleaseLeaseAsync(opening, TimeSpan.Zero, call).ConfigureAwait(false);
                return opening;
            }

            if (opening.HasLease || !opening.CanStore || call.Deadline.Remaining <= reserve)
            {
                CountWait(attempt, opening.HasLease ? "lease" : "timeout");
                return opening;
            }

            await call.Form.DelayAsync(Pause(attempt), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Captures without the lease, whatever is stored.</summary>
    public async ValueTask<Opening<TValue>> CaptureAsync(EntryCall<TKey> call)
    {
        LoadTime asked = new(entries.Core.Clock);
        OpenRequest request = entries.NewOpening(call.Names, TimeSpan.Zero);
        OpenedEntry opened = await call.Form.Store.OpenAsync(call.Names, request, call.Deadline).ConfigureAwait(false);
        using EntrySnapshot snapshot = opened.Snapshot;
        return new Opening<TValue>(snapshot.Tokens, CanStore(in opened), LeaseId: 0, asked);
    }

    /// <summary>Whether the lease surely has not expired yet. Else another process may have it, and it would be that one's which we end.</summary>
    public bool SurelyHasLease(in Opening<TValue> opening) =>
        opening.HasLease && opening.Asked.Elapsed < entries.Core.Options.LeaseTime - _leaseMargin;

    /// <summary>Ends the lease, or shortens it; if that fails, it expires.</summary>
    public async ValueTask ReleaseLeaseAsync(Opening<TValue> opening, TimeSpan remaining, EntryCall<TKey> call)
    {
        if (!SurelyHasLease(in opening))
        {
            return;
        }

        try
        {
            await call.Form.Store.EndLeaseAsync(call.Names, remaining, call.Deadline).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            entries.Core.Leases.Add(call.Names, opening.LeaseId);
        }
    }

    private async ValueTask<Opening<TValue>> AskAsync(
        OpenRequest request,
        FlightSeal seal,
        LoadTime asked,
        EntryCall<TKey> call
    )
    {
        OpenedEntry opened = await OpenAsync(request, call).ConfigureAwait(false);
        using EntrySnapshot snapshot = opened.Snapshot;
        FlightEnd<TValue>? found = null;
        if (entries.Reader.Read(snapshot, call.Names, out TValue? value) == MissReason.None)
        {
            bool isShareable = entries.IsShareable || value is null;
            found = new FlightEnd<TValue>
            {
                Value = value,
                IsShareable = isShareable,
                Payload = seal.IsAwaited && !isShareable ? entries.Writer.CopyOf(value!) : null,
                VerifySeal = seal.Number,
            };
        }

        long leaseId = opened.HasLease ? request.LeaseId : 0;
        return new Opening<TValue>(snapshot.Tokens, CanStore(in opened), leaseId, asked, found);
    }

    private async ValueTask<OpenedEntry> OpenAsync(OpenRequest request, EntryCall<TKey> call)
    {
        try
        {
            return await call.Form.Store.OpenAsync(call.Names, request, call.Deadline).ConfigureAwait(false);
        }
        catch (StoreUnavailableException exception) when (!exception.IsOutOfTime)
        {
            entries.Core.Leases.Add(call.Names, request.LeaseId);
            throw;
        }
    }

    private void CountWait(int attempt, string outcome)
    {
        if (attempt > 0)
        {
            entries.Core.Metrics.WaitedForLease(entries.Definition.Name, outcome);
        }
    }

    private static bool CanStore(in OpenedEntry opened) => !opened.IsHeld && !opened.Snapshot.Tokens.Contains(0);

    private TimeSpan Pause(int attempt)
    {
        int longest = Math.Min(ShortestPauseMilliseconds << Math.Min(attempt, 8), LongestPauseMilliseconds);
        return TimeSpan.FromMilliseconds(longest * (0.5 + (entries.Core.Random.NextDouble() / 2)));
    }
}
