namespace Quickstart.Tour;

/// <summary>How a call was answered.</summary>
internal enum Source
{
    /// <summary>From the cache: no SQL ran.</summary>
    Hit,

    /// <summary>By the method: its SQL ran.</summary>
    Load,

    /// <summary>It changed the database.</summary>
    Write,
}
