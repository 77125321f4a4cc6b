namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>Lets the steps of one lane happen, and gives up after one of them.</summary>
internal sealed class ChoiceUntil(string lane, string lastStep) : IChooser
{
    private bool _hasHappened;

    public int Choose(IReadOnlyList<Step> steps)
    {
        for (int place = 0; place < steps.Count && !_hasHappened; place++)
        {
            if (steps[place].Lane.Name == lane)
            {
                _hasHappened = steps[place].Name == lastStep;
                return place;
            }
        }

        return -1;
    }

    public void Happened(Footprint footprint) { }

    public void TimePassed() { }
}
