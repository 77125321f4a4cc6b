using Cachewright.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Cachewright.Protocol;

/// <summary>What the journal sends at once.</summary>
/// <param name="Tokens">The names, each with the stamp of its last addition.</param>
/// <param name="Everything">The stamp of "everything"; 0 where that is not meant.</param>
internal sealed record JournalBatch(List<KeyValuePair<byte[], long>> Tokens, long Everything)
{
    /// <summary>So many tokens go out in one round trip.</summary>
    private const int Size = 256;

    /// <summary>The first of them; null where there is nothing to send.</summary>
    public static JournalBatch? Of(TokenSet pending) =>
        pending.IsEmpty ? null : new JournalBatch([.. pending.Tokens.Take(Size)], pending.Everything);

    /// <summary>Sends it; false where Redis did not acknowledge all of it.</summary>
    public async Task<bool> TrySendAsync(
        ICacheStore store,
        Func<IEnumerable<byte[]>> allMethods,
        CallDeadline deadline,
        ILogger logger
    )
    {
        IEnumerable<byte[]> names = Tokens.Select(static item => item.Key).Concat(Everything == 0 ? [] : allMethods());
        try
        {
            foreach (byte[][] part in names.Chunk(Size))
            {
                await store.InvalidateAsync(part, deadline).ConfigureAwait(false);
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
}
