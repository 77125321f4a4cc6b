namespace Cachewright.Histories.Recording;

/// <summary>What a record tells.</summary>
internal enum RecordKind : byte
{
    /// <summary>A call that reads has returned the version.</summary>
    Read = 1,

    /// <summary>A load has read the version from the source.</summary>
    Load,

    /// <summary>A write has made the version; it may never return.</summary>
    Commit,

    /// <summary>A call that writes has returned.</summary>
    Write,

    /// <summary>At the end no invalidation of the process was pending that had been pending at the start.</summary>
    Drained,

    /// <summary>The process began to send its recent invalidations again at the start, and at the end Redis had acknowledged them.</summary>
    Resent,

    /// <summary>A call threw.</summary>
    Failed,

    /// <summary>A fenced write was refused before it began, because Redis did not hold.</summary>
    Refused,
}
