using System.Diagnostics;
using Cachewright.Histories.Recording;

namespace Cachewright.Histories.Checking;

/// <summary>One call that broke an invariant.</summary>
/// <param name="Invariant">Which.</param>
/// <param name="Call">The call.</param>
/// <param name="Required">The version that it should have returned at least.</param>
/// <param name="Since">Since when that was so.</param>
internal sealed record Violation(Invariant Invariant, HistoryRecord Call, long Required, long Since)
{
    /// <summary>How old the value was: since when a newer one was to be returned.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(Since, Call.Start);

    public override string ToString() =>
        $"{Invariant}: process {Call.Process} read version {Call.Version} of cell {Call.Cell} (entry {Call.Entry}, "
        + $"{Call.Flags}), {Age.TotalMilliseconds:N1} ms after version {Required} was due";
}
