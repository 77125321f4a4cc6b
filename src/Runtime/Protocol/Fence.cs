using System.Transactions;

namespace Cachewright.Protocol;

/// <summary>
/// Holds tokens while a write runs. The hold and the deletion of the tokens are one step before the write, so what was cached is dead before the
/// write starts, and nothing new is stored until it has ended: a crash in between leaves no old value. In a transaction the end is that of the transaction.
/// </summary>
/// <remarks>
/// The hold is renewed while the write lasts, each third of its life, so its life bounds only how long a crashed writer keeps readers from storing.
/// The deletion at the end is needed all the same: the hold may have been lost. Accepted: a renewal that is on its way when the write ends takes itself back;
/// where that fails, readers store nothing for one hold time.
/// </remarks>
internal sealed class Fence(CacheCore core, byte[][] tokens, FencePolicy policy)
{
    private const int RenewalsPerLife = 3;

    private readonly long _writer = core.DrawToken();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The held tokens.</summary>
    public byte[][] Tokens { get; } = tokens;

    private HoldRequest Request => HoldRequest.Now(_writer, core);

    /// <summary>Before the write.</summary>
    /// <exception cref="FenceUnavailableException">There is no hold, and the policy is <see cref="FencePolicy.FailWrite"/>.</exception>
    public async ValueTask StartAsync(CallForm form, CallDeadline deadline)
    {
        if (!core.Circuit.TryEnter())
        {
            Refuse("circuit-open", null);
            return;
        }

        try
        {
            await form.Store.HoldAsync(Tokens, Request, deadline).ConfigureAwait(false);
            core.Metrics.Fenced("held");
            _ = RenewAsync();
        }
        catch (StoreUnavailableException exception)
        {
            if (policy == FencePolicy.FailWrite)
            {
                // It may stand nevertheless.
                await TryReleaseAsync(form, deadline).ConfigureAwait(false);
            }

            Refuse(exception.Reason, exception);
        }
    }

    /// <summary>After the write, however it ended: an exception does not prove that nothing was committed.</summary>
    public ValueTask EndAsync(CallForm form, CallDeadline deadline, Transaction? callers) =>
        core.Invalidator.InvalidateAsync(Tokens, form, deadline, callers, this);

    /// <summary>The hold may run out from now on.</summary>
    public void StopRenewing() => _ended.TrySetResult();

    /// <summary>Deletes the tokens and gives the hold back.</summary>
    public ValueTask ReleaseAsync(CallForm form, CallDeadline deadline) =>
        form.Store.ReleaseAsync(Tokens, Request, deadline);

    /// <summary>The transaction has ended, and the journal has the tokens; this is for the hold.</summary>
    public void EndInBackground()
    {
        StopRenewing();
        _ = Task.Run(async () => await TryReleaseAsync(core.Async, core.StartDeadline()).ConfigureAwait(false));
    }

    private void Refuse(string reason, Exception? exception)
    {
        bool isRefused = policy == FencePolicy.FailWrite;
        core.Metrics.Fenced(isRefused ? "refused" : "unheld");
        if (isRefused)
        {
            throw new FenceUnavailableException(reason, exception);
        }
    }

    private async Task RenewAsync()
    {
        TimeSpan pause = core.Options.HoldTime / RenewalsPerLife;
        while (true)
        {
            await _ended.Task.WaitAsync(pause, core.Clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_ended.Task.IsCompleted)
            {
                return;
            }

            await TryRenewAsync().ConfigureAwait(false);
            if (_ended.Task.IsCompleted)
            {
                await TryReleaseAsync(core.Async, core.StartDeadline()).ConfigureAwait(false);
                return;
            }
        }
    }

    private async ValueTask TryRenewAsync()
    {
        try
        {
            await core.Async.Store.HoldAsync(Tokens, Request, core.StartDeadline()).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            // The next one may succeed.
        }
    }

    private async ValueTask TryReleaseAsync(CallForm form, CallDeadline deadline)
    {
        try
        {
            await ReleaseAsync(form, deadline).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            // It ends by itself, after its hold time.
        }
    }
}
