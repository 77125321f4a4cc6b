using Cachewright.CompilerServices;
using Cachewright.Keys.Tests.Catalog;
using static Cachewright.Keys.Tests.Catalog.EverythingCache;

namespace Cachewright.Keys.Tests;

/// <summary>What a key costs: the arrays that the client of Redis takes, the object that holds them, and nothing else.</summary>
public sealed class AllocationTests
{
    private static readonly DateTime Moment = new(2026, 11, 24, 14, 3, 3, 250, DateTimeKind.Utc);

    [Fact]
    public void Text_and_numbers()
    {
        Costs_its_arrays(new TextsKey("a:b%", null, '@'));
        Costs_its_arrays(new NumbersKey(-1, null, 7, 1, 2, 3, true, 1.50m));
        Costs_its_arrays(new FloatingKey((Half)1, 2f, 3.0));
        Costs_its_arrays(new BigKey(-1, 2, 3, 4));
    }

    [Fact]
    public void Dates_and_names()
    {
        Costs_its_arrays(
            new DatesKey(Moment, Moment, new DateOnly(2026, 1, 1), new TimeOnly(1, 2), TimeSpan.FromHours(1))
        );
        Costs_its_arrays(
            new NamesKey(new Uri("http://a.b/c"), new Version(1, 2), Guid.Empty, DayOfWeek.Friday, FileAccess.Read)
        );
        Costs_its_arrays(new BytesKey([1, 2], new byte[] { 3 }, null));
    }

    [Fact]
    public void Tuples_records_and_types_that_write_themselves()
    {
        Costs_its_arrays(new TuplesKey((1, "a"), ("b", (1.5, true))));
        Costs_its_arrays(new RecordsKey(new Filter("n", ["a", null], 1.0m), new Area(1, 2)));
        Costs_its_arrays(new OwnKey(null, new CustomerId("a"), "b"));
        Costs_its_arrays(new TemplatedKey(new Filter("n", null, 0), 7));
    }

    [Fact]
    public void Lists_and_sets()
    {
        Costs_its_arrays(new ListsKey([3, 1], (string?[])["b", null], [1, null], [(1, "x")]));
        Costs_its_arrays(new SetsKey(["b", "a", "c"], System.Collections.Frozen.FrozenSet.ToFrozenSet([3, 1, 2])));
    }

    [Fact]
    public void Text_that_is_longer_than_a_name_may_be() =>
        Costs_its_arrays(new TextsKey(new string('x', 10_000), "y", 'z'));

    private static void Costs_its_arrays<TKey>(TKey key)
        where TKey : struct, ICallKey, IEquatable<TKey>
    {
        MethodNames names = new("shop", "Shop.Catalog.GetAsync", null, "0123abcd", 0, tagsOnly: false);
        EntryNames entry = names.Entry(key);
        int value = entry.Value.Length;
        int token = entry.Tokens[1].Length;
        long needed = Measured(
            () =>
                new EntryNames(
                    new byte[value],
                    [
                        [],
                        new byte[token],
                    ],
                    0,
                    0
                ),
            out _
        );

        Assert.Equal(needed, Measured(() => names.Entry(key), out _));
        Assert.Equal(0, Measured(() => key.Equals(key) && key.GetHashCode() == 0, out _));
    }

    /// <summary>Code that is not optimized yet boxes, so the cheapest of many runs counts.</summary>
    private static long Measured<T>(Func<T> action, out T last)
    {
        long least = long.MaxValue;
        last = action();
        for (int round = 0; round < 3_000; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            last = action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
