namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>
/// One schedule per seed. Every other seed favours who went last, so that some run far ahead of others; an even choice at each step rarely gets that far.
/// </summary>
internal sealed class RandomChoice(int seed) : IChooser
{
    private readonly Random _random = new(seed);
    private readonly int _favour = seed % 2 * 4;
    private string? _last;

    public int Choose(IReadOnlyList<Step> steps)
    {
        int chosen = _random.Next(steps.Count);
        for (int attempt = 0; attempt < _favour && LaneOf(steps[chosen]) != _last; attempt++)
        {
            chosen = _random.Next(steps.Count);
        }

        _last = LaneOf(steps[chosen]);
        return chosen;
    }

    public void Happened(Footprint footprint) { }

    private static string LaneOf(Step step) => step.Name[..step.Name.IndexOf(' ', StringComparison.Ordinal)];
}
