namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>
/// One schedule per seed. Every other seed favours who went last, so that some run far ahead of others; an even choice at each step rarely gets that far.
/// </summary>
internal sealed class RandomChoice(int seed) : IChooser
{
    private readonly Random _random = new(seed);
    private readonly int _favour = seed % 2 * 4;
    private Lane? _last;

    public int Choose(IReadOnlyList<Step> steps)
    {
        int chosen = _random.Next(steps.Count);
        for (int attempt = 0; attempt < _favour && steps[chosen].Lane != _last; attempt++)
        {
            chosen = _random.Next(steps.Count);
        }

        _last = steps[chosen].Lane;
        return chosen;
    }
}
