namespace Cachewright.Values;

/// <summary>Why bytes are not the value that was asked for.</summary>
internal enum EnvelopeProblem
{
    /// <summary>They are.</summary>
    None,

    /// <summary>Cut, changed, or never ours.</summary>
    Corrupt,

    /// <summary>Of another shape: another release wrote it.</summary>
    Schema,

    /// <summary>Stored for another key whose name looks the same.</summary>
    WrongKey,
}
