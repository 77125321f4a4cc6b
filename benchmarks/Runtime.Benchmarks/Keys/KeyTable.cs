using System.Diagnostics;
using Cachewright.CompilerServices;
using Cachewright.Keys;
using static Cachewright.Runtime.Benchmarks.Keys.OrdersCache;

namespace Cachewright.Runtime.Benchmarks.Keys;

/// <summary>What a call pays for the names of its entry, next to the arrays that the client takes, which somebody has to make.</summary>
internal static class KeyTable
{
    private const int Turns = 60;
    private const int Calls = 20_000;

    /// <summary>Prints the table.</summary>
    /// <returns>Whether no key allocates more than its arrays.</returns>
    public static bool Print()
    {
        Console.WriteLine("| key | time | allocated | of it the arrays | one interpolated string |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        OrderFilter filter = new("de", [3, 1, 2], true);
        Guid customer = Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff");
        DateOnly day = new(2026, 11, 28);
        string name = "a name of twenty ch.";
        string text = new('x', 10_000);
        int id = 4711;
        bool holds = Measure("int", new ByIdKey(id), 0, () => $"Shop.Orders.ByIdAsync:{id}");
        holds &= Measure("text of 20", new ByNameKey(name), 0, () => $"Shop.Orders.ByNameAsync:{name}");
        holds &= Measure("text of 10,000", new ByNameKey(text), 0, () => $"Shop.Orders.ByNameAsync:{text}");
        holds &= Measure(
            "Guid, DateOnly, decimal; a tag",
            new ByCustomerKey(customer, day, 9.50m),
            1,
            () => $"Shop.Orders.ByCustomerAsync:{customer}:{day:O}:{9.50m}"
        );
        holds &= Measure(
            "record with a list",
            new ByFilterKey(filter),
            0,
            () => $"Shop.Orders.ByFilterAsync:{filter.Country}:{string.Join(',', filter.Categories)}:{filter.IsPaid}"
        );
        return holds;
    }

    private static bool Measure<TKey>(string name, TKey key, int tags, Func<string> byHand)
        where TKey : struct, ICallKey
    {
        MethodNames names = new("shop", "Shop.Orders.GetAsync", null, "0123abcd", tags, tagsOnly: false);
        EntryNames entry = names.Entry(key);
        (_, long needed) = Cost(() => Copy(entry));
        (double time, long bytes) = Cost(() => names.Entry(key));
        (double handTime, long handBytes) = Cost(byHand);
        Console.WriteLine($"| {name} | {time:N0} ns | {bytes} B | {needed} B | {handTime:N0} ns, {handBytes} B |");
        return bytes <= needed;
    }

    /// <summary>The arrays of an entry's names; the method's token is the same for all entries.</summary>
    private static EntryNames Copy(EntryNames entry)
    {
        byte[][] tokens = new byte[entry.Tokens.Length][];
        tokens[0] = entry.Tokens[0];
        for (int index = 1; index < tokens.Length; index++)
        {
            tokens[index] = new byte[entry.Tokens[index].Length];
        }

        return new EntryNames(new byte[entry.Value.Length], tokens, 0, 0);
    }

    /// <summary>The cheapest of many turns: what disturbs a busy machine only ever adds.</summary>
    private static (double Nanoseconds, long Bytes) Cost<T>(Func<T> make)
    {
        double fastest = double.MaxValue;
        long fewest = long.MaxValue;
        for (int turn = 0; turn < Turns; turn++)
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            for (int call = 0; call < Calls; call++)
            {
                GC.KeepAlive(make());
            }

            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls);
            fewest = Math.Min(fewest, (GC.GetAllocatedBytesForCurrentThread() - bytes) / Calls);
        }

        return (fastest, fewest);
    }
}
