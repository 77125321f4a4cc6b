namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>Repeats a schedule from the text that <see cref="Schedule"/> made of it.</summary>
internal sealed class ReplayedChoice(string choices) : IChooser
{
    private int _next;

    public int Choose(IReadOnlyList<Step> steps)
    {
        int chosen = _next < choices.Length ? Schedule.Digits.IndexOf(choices[_next++], StringComparison.Ordinal) : 0;
        return chosen < steps.Count ? chosen : throw new DivergedException(steps);
    }
}
