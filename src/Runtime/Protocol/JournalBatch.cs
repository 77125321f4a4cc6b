using Cachewright.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Cachewright.Protocol;

/// <summary>
/// What the journal sends at once. "Everything" may be a hundred round trips, so each has a time of its own, and an attempt goes on where the last one
/// ended: else a slow connection would never come to the end, and would delete the tokens of all methods again and again.
/// </summary>
/// <param name="tokens">The names, each with the stamp of its last addition.</param>
/// <param name="everything">The stamp of "everything"; 0 where that is not meant.</param>
/// <param name="reconnected">Ends when Redis may be another one, which has not seen what was acknowledged: then all of it goes again.</param>
internal sealed class JournalBatch(List<KeyValuePair<byte[], long>> tokens, long everything, Task reconnected)
{
    /// <summary>So many tokens go out in one round trip.</summary>
    private const int Size = 256;

    private Queue<byte[][]>? _unsent;

    /// <summary>The single tokens, with their stamps.</summary>
    public IReadOnlyList<KeyValuePair<byte[], long>> Tokens => tokens;

    /// <summary>The stamp of "everything"; 0 where that is not meant.</summary>
    public long Everything => everything;

    /// <summary>Ends when what is unsent is not all that Redis lacks.</summary>
    public Task Reconnected => reconnected;

    /// <summary>The first of what is pending; null where there is nothing to send.</summary>
    public static JournalBatch? Of(TokenSet pending, Task reconnected) =>
        pending.IsEmpty ? null : new JournalBatch([.. pending.Tokens.Take(Size)], pending.Everything, reconnected);

    /// <summary>Sends it, or what is left of it; false where Redis did not acknowledge all of it.</summary>
    public async Task<bool> TrySendAsync(
        ICacheStore store,
        Func<IEnumerable<byte[]>> allMethods,
        Func<CallDeadline> startDeadline,
        ILogger logger
    )
    {
        try
        {
            _unsent ??= new Queue<byte[][]>(Names(allMethods).Chunk(Size));
            while (_unsent.TryPeek(out byte[][]? part))
            {
                await store.InvalidateAsync(part, startDeadline()).ConfigureAwait(false);
                _unsent.Dequeue();
            }

            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
        catch (Exception exception)
        {
            // Whatever it is, the tokens have not been acknowledged.
            logger.BackgroundThrew(exception);
            return false;
        }
    }

    private IEnumerable<byte[]> Names(Func<IEnumerable<byte[]>> allMethods) =>
        tokens.Select(static item => item.Key).Concat(everything == 0 ? [] : allMethods());
}
