using Cachewright.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Cachewright.Protocol;

/// <summary>Tells the log of invalidations that are kept: one event per outage, not one per invalidation.</summary>
internal sealed class OutageNews(ILogger logger)
{
    private int _isTold;

    /// <summary>Something is kept, unless it has been sent by now.</summary>
    public void Kept(int pending)
    {
        if (pending > 0 && Interlocked.Exchange(ref _isTold, 1) == 0)
        {
            logger.InvalidationKept(pending);
        }
    }

    /// <summary>Nothing is kept any more.</summary>
    public void Drained()
    {
        if (Interlocked.Exchange(ref _isTold, 0) == 1)
        {
            logger.JournalDrained();
        }
    }
}
