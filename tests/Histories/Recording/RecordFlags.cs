namespace Cachewright.Histories.Recording;

/// <summary>How a call went.</summary>
[Flags]
internal enum RecordFlags : byte
{
    None = 0,

    /// <summary>Redis vouched for the value.</summary>
    Hit = 1,

    /// <summary>The call ran the user's method itself.</summary>
    Loaded = 2,

    /// <summary>Redis did not answer.</summary>
    Away = 4,

    /// <summary>The call went round the cache, because an invalidation of this process was pending.</summary>
    Gated = 8,

    /// <summary>When the write returned, Redis had not acknowledged every invalidation of the process.</summary>
    Pending = 16,

    /// <summary>The write was to be fenced.</summary>
    Fenced = 32,

    /// <summary>The read came after everything had healed.</summary>
    Final = 64,
}
