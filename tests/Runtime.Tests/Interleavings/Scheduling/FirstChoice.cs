namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>Takes what comes first: for what happens before and after the part that is explored.</summary>
internal sealed class FirstChoice : IChooser
{
    public int Choose(IReadOnlyList<Step> steps) => 0;
}
