namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>What came of a number of schedules.</summary>
/// <param name="Schedules">So many were run to their end.</param>
/// <param name="IsExhaustive">Whether these are all that differ.</param>
/// <param name="Violation">The first broken promise.</param>
/// <param name="Broken">The schedule that broke it.</param>
internal sealed record Exploration(int Schedules, bool IsExhaustive, string? Violation, Schedule? Broken)
{
    /// <summary>As it is printed: what to set to repeat it, and what happened.</summary>
    public string Report(string scenario) =>
        Violation is null
            ? $"{scenario}: {Schedules} schedules, {(IsExhaustive ? "all there are" : "not all")}, kept every promise."
            : $"""
                {scenario}: {Violation}
                Found in schedule {Schedules}; to repeat it: CACHEWRIGHT_SCHEDULE={scenario}:{Broken!.Choices}
                  {string.Join("\n  ", Broken.Steps)}
                """;
}
