namespace Cachewright.Protocol;

/// <summary>
/// What this process has invalidated in the last minute. Redis replicates late, so a replica that becomes master may not know of deletions that the
/// old master acknowledged, and has the old value and its old token together. So after each reconnection all of these are sent again; that is
/// harmless where nothing was lost.
/// </summary>
/// <remarks>
/// A ring of slots by time, each with a bounded set; a slot that overflows stands for every entry. What is sent again is noted again, as it may be
/// lost again. It is noted before it is sent: an acknowledgement and a failover may come in either order. One lock, nothing is called under it.
/// Accepted: what is older than the window, and what a process that has died had invalidated, is bounded by the entries' life.
/// </remarks>
internal sealed class RecentInvalidations(TimeProvider clock, TimeSpan window)
{
    private const int SlotCount = 12;
    private const int SlotCapacity = 2_000;

    private readonly object _lock = new();
    private readonly Queue<(long Start, TokenSet Tokens)> _slots = new();
    private readonly TimeSpan _slotTime = window / SlotCount;
    private (long Start, TokenSet Tokens) _newest;

    /// <summary>Notes tokens that are about to be deleted.</summary>
    public void Add(IEnumerable<byte[]> tokens)
    {
        lock (_lock)
        {
            long now = clock.GetTimestamp();
            if (_newest.Tokens is null || clock.GetElapsedTime(_newest.Start, now) >= _slotTime)
            {
                _newest = (now, new TokenSet(SlotCapacity));
                _slots.Enqueue(_newest);
                Prune(now);
            }

            foreach (byte[] token in tokens)
            {
                _newest.Tokens.Add(token, now);
            }
        }
    }

    /// <summary>All of the window.</summary>
    public TokenSet All()
    {
        TokenSet all = new(SlotCount * SlotCapacity);
        lock (_lock)
        {
            long now = clock.GetTimestamp();
            Prune(now);
            foreach ((_, TokenSet slot) in _slots)
            {
                foreach ((byte[] token, long stamp) in slot.Tokens)
                {
                    all.Add(token, stamp);
                }

                if (slot.Everything != 0)
                {
                    all.AddEverything(slot.Everything);
                }
            }
        }

        return all;
    }

    /// <summary>A slot goes when even its youngest is too old.</summary>
    private void Prune(long now)
    {
        while (_slots.TryPeek(out (long Start, TokenSet Tokens) oldest))
        {
            if (clock.GetElapsedTime(oldest.Start, now) < window + _slotTime)
            {
                return;
            }

            _slots.Dequeue();
        }

        _newest = default;
    }
}
