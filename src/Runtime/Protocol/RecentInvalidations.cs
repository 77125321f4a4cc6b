namespace Cachewright.Protocol;

/// <summary>
/// What this process has invalidated in the last minute. Redis replicates late, so a replica that becomes master may not know of deletions that the
/// old master acknowledged, and has the old value and its old token together. So after each reconnection all of these are sent again; that is
/// harmless where nothing was lost.
/// </summary>
/// <remarks>
/// Each token is kept once, with its last time, and no more of them than the journal takes: what is sent again is noted again, as it may be lost again,
/// and a reconnection is told of several times. Too many stand for every entry, for one window. A token is noted before it is sent: an
/// acknowledgement and a failover may come in either order. One lock, nothing is called under it.
/// Accepted: what is older than the window, and what a process that has died had invalidated, is bounded by the entries' life.
/// </remarks>
internal sealed class RecentInvalidations(TimeProvider clock, TimeSpan window)
{
    private const int PrunesPerWindow = 12;

    private readonly object _lock = new();
    private readonly TokenSet _tokens = new(InvalidationJournal.Capacity);
    private long _pruned = clock.GetTimestamp();

    /// <summary>Notes tokens that are about to be deleted.</summary>
    public void Add(IEnumerable<byte[]> tokens)
    {
        lock (_lock)
        {
            long now = clock.GetTimestamp();
            if (clock.GetElapsedTime(_pruned, now) >= window / PrunesPerWindow)
            {
                Prune(now);
            }

            foreach (byte[] token in tokens)
            {
                _tokens.Add(token, now);
            }
        }
    }

    /// <summary>All of the window.</summary>
    public TokenSet All()
    {
        TokenSet all = new(InvalidationJournal.Capacity);
        lock (_lock)
        {
            Prune(clock.GetTimestamp());
            foreach ((byte[] token, long stamp) in _tokens.Tokens)
            {
                all.Add(token, stamp);
            }

            if (_tokens.Everything != 0)
            {
                all.AddEverything(_tokens.Everything);
            }
        }

        return all;
    }

    private void Prune(long now)
    {
        _pruned = now;
        foreach ((byte[] token, long stamp) in _tokens.Tokens.Where(item => IsOld(item.Value, now)).ToList())
        {
            _tokens.Remove(token, stamp);
        }

        if (IsOld(_tokens.Everything, now))
        {
            _tokens.RemoveEverything(_tokens.Everything);
        }
    }

    private bool IsOld(long stamp, long now) => clock.GetElapsedTime(stamp, now) > window;
}
