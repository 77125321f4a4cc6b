namespace Cachewright.Histories.Checking;

/// <summary>What a history shows.</summary>
internal sealed record Verdict
{
    public required IReadOnlyList<Violation> Violations { get; init; }

    public required int Reads { get; init; }

    public required int Hits { get; init; }

    public required int Loads { get; init; }

    public required int Writes { get; init; }

    /// <summary>Commits whose process died before the write returned.</summary>
    public required int Unreturned { get; init; }

    /// <summary>Writes that returned while Redis had not acknowledged them.</summary>
    public required int Kept { get; init; }

    /// <summary>Reads that took the result of a load that was running, because Redis did not answer.</summary>
    public required int SharedWhileAway { get; init; }

    /// <summary>Reads that were old because Redis had forgotten what it acknowledged.</summary>
    public required int Exposed { get; init; }

    /// <summary>Those of them whose invalidation nobody could send again: its process had died.</summary>
    public required int ExposedByDead { get; init; }

    /// <summary>For how long the old state had been back at the last of the others.</summary>
    public required TimeSpan LongestExposure { get; init; }

    /// <summary>The longest time from a return of the old state until a living process had sent all again.</summary>
    public required TimeSpan LongestResend { get; init; }

    /// <summary>Commits that a fence was to be around.</summary>
    public required int Fenced { get; init; }

    /// <summary>Those of them whose process died before the write returned.</summary>
    public required int FencedUnreturned { get; init; }

    /// <summary>Hits of entries that such commits concern.</summary>
    public required int FencedHits { get; init; }

    /// <summary>Fenced writes that did not begin.</summary>
    public required int Refused { get; init; }

    public required Overlaps Overlaps { get; init; }

    public required TimeSpan WorstRead { get; init; }

    public required TimeSpan WorstWrite { get; init; }

    /// <summary>Reads that returned less than they should have.</summary>
    public int Stale => Count(Invariant.Fresh) + Count(Invariant.Convergence) + Count(Invariant.Fenced);

    /// <summary>Cells whose newest version did not come through in the end.</summary>
    public int Lost =>
        Violations
            .Where(static violation => violation.Invariant == Invariant.Convergence)
            .Select(static violation => violation.Call.Cell)
            .Distinct()
            .Count();

    public int Count(Invariant invariant) => Violations.Count(violation => violation.Invariant == invariant);
}
