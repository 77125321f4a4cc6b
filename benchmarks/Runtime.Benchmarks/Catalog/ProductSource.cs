namespace Cachewright.Runtime.Benchmarks.Catalog;

/// <summary>Where products come from when the cache has none. It counts, so that what was measured is known to be hits.</summary>
public sealed class ProductSource
{
    private static readonly DateTimeOffset s_opening = new(2024, 2, 29, 8, 30, 0, TimeSpan.FromHours(1));

    private long _loads;

    public long Loads => Volatile.Read(ref _loads);

    /// <summary>Makes the product and counts.</summary>
    public Product Load(int id)
    {
        Interlocked.Increment(ref _loads);
        return Make(id);
    }

    /// <summary>Makes the product: the same for the same number, always.</summary>
    public static Product Make(int id) =>
        new(
            id,
            $"SKU-{id:D8}",
            $"Espresso machine, {id % 7 + 1} cups",
            $"Brews {id % 7 + 1} cups at once; stainless steel, dishwasher-proof.",
            199.95m + id,
            id % 100,
            s_opening.AddMinutes(id),
            id % 3 == 0 ? s_opening.AddDays(id) : null,
            ["kitchen", "coffee", $"series-{id % 10}"]
        );
}
