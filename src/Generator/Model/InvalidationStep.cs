namespace Cachewright.Generator.Model;

/// <summary>One thing that a write makes invalid.</summary>
internal abstract record InvalidationStep
{
    /// <summary>Whether it reads what the write returned.</summary>
    public required bool ReadsResult { get; init; }

    /// <summary>Whether it reads into a parameter, so that the body may change what is read.</summary>
    public required bool ReadsPath { get; init; }

    /// <summary>Whether it is held from before the body.</summary>
    public bool IsFenced { get; init; }
}
