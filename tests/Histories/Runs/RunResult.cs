using System.Text;
using Cachewright.Histories.Checking;

namespace Cachewright.Histories.Runs;

/// <summary>A run and what came of it; as text, the summary that people read.</summary>
/// <param name="Settings">What was run.</param>
/// <param name="Verdict">What the check says.</param>
/// <param name="Faults">The faults, by name.</param>
/// <param name="Killed">How many processes were killed.</param>
/// <param name="Outdated">How many entries are old in the end, those of killed writers included.</param>
internal sealed record RunResult(
    RunSettings Settings,
    Verdict Verdict,
    IReadOnlyCollection<string> Faults,
    int Killed,
    int Outdated
)
{
    private const int ShownViolations = 10;

    public override string ToString()
    {
        StringBuilder text = new();
        string faults = string.Join(
            ", ",
            Faults
                .GroupBy(static name => name)
                .OrderBy(static group => group.Key)
                .Select(static group => $"{group.Count()} {group.Key}")
        );
        text.AppendLine($"{Settings}: {Settings.Workers} processes");
        text.AppendLine($"  reads                 {Verdict.Reads, 10:N0}   of them hits {Verdict.Hits:N0}");
        text.AppendLine(
            $"  loads                 {Verdict.Loads, 10:N0}   overlapping {Verdict.Overlaps.Count:N0}, at most {Verdict.Overlaps.MostAtOnce} at once"
        );
        text.AppendLine(
            $"  writes                {Verdict.Writes, 10:N0}   unacknowledged at first {Verdict.Kept:N0}, never returned {Verdict.Unreturned:N0}"
        );
        text.AppendLine($"  faults                {Faults.Count, 10:N0}   {faults}");
        text.AppendLine(
            $"  stale reads           {Verdict.Count(Invariant.Fresh), 10:N0}   of own writes {Verdict.Count(Invariant.OwnWrites):N0}, after a fence {Verdict.Count(Invariant.Fenced):N0}"
        );
        text.AppendLine(
            $"  lost invalidations    {Verdict.Lost, 10:N0}   old entries in the end, killed writers' included: {Outdated:N0}"
        );
        text.AppendLine($"  failed calls          {Verdict.Count(Invariant.NoFailure), 10:N0}");
        text.AppendLine(
            $"  worst read            {Verdict.WorstRead.TotalMilliseconds, 10:N0} ms beyond its load; write {Verdict.WorstWrite.TotalMilliseconds:N0} ms beyond its body"
        );
        text.AppendLine($"  shared while away     {Verdict.SharedWhileAway, 10:N0}");
        text.AppendLine(
            $"  exposed by a rollback {Verdict.Exposed, 10:N0}   by the living for {Verdict.LongestExposure.TotalMilliseconds:N0} ms at most"
        );
        text.AppendLine(
            $"                                   of the dead {Verdict.ExposedByDead:N0}; the living had sent again after {Verdict.LongestResend.TotalMilliseconds:N0} ms at most"
        );
        text.AppendLine(
            $"  fenced commits        {Verdict.Fenced, 10:N0}   whose writer died {Verdict.FencedUnreturned:N0}, refused before {Verdict.Refused:N0}, hits beside them {Verdict.FencedHits:N0}"
        );
        foreach (Violation violation in Verdict.Violations.Take(ShownViolations))
        {
            text.AppendLine($"  {violation}");
        }

        return text.ToString();
    }
}
