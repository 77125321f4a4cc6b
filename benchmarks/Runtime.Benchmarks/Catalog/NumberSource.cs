namespace Cachewright.Runtime.Benchmarks.Catalog;

/// <summary>Counts how often it is asked.</summary>
public sealed class NumberSource
{
    private int _loads;

    public int Loads => Volatile.Read(ref _loads);

    public int Load(int number)
    {
        Interlocked.Increment(ref _loads);
        return number;
    }
}
