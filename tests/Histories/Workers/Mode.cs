namespace Cachewright.Histories.Workers;

/// <summary>What a history is about. Three have a twin, which leaves out what the mode is about and must be caught.</summary>
internal enum Mode
{
    /// <summary>Every fault after which nothing may be stale.</summary>
    Faults,

    /// <summary>No fault.</summary>
    Quiet,

    /// <summary>Fenced writes whose processes are killed. The twin's writes have no fence.</summary>
    Fences,

    /// <summary>Redis is restarted from snapshots, and so forgets what it has acknowledged. The twin sends nothing again.</summary>
    Rollbacks,

    /// <summary>A replica that lags behind becomes primary, by sentinels. The twin sends nothing again.</summary>
    Failovers,

    /// <summary>Slots of a cluster move, and one of its primaries dies.</summary>
    Cluster,
}
