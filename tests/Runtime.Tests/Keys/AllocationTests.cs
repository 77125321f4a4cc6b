using Cachewright.CompilerServices;
using Cachewright.Keys;

namespace Cachewright.Runtime.Tests.Keys;

public sealed class AllocationTests
{
    [Fact]
    public void A_call_pays_for_the_arrays_that_Redis_needs_and_for_nothing_else()
    {
        MethodNames names = new("shop", "Shop.Catalog.GetAsync", null, "0123abcd", 1, tagsOnly: false);
        Call key = new("some name", 42, new DateTime(2026, 11, 24, 14, 3, 3, 5));
        EntryNames entry = names.Entry(key);

        long expected = names
            .Entry(key)
            .Tokens.Skip(1)
            .Append(entry.Value)
            .Sum(static array => ArraySize(array.Length));
        long tokens = ArraySize(8 * entry.Tokens.Length);
        const long Names = 64;

        Assert.InRange(Measured(() => names.Entry(key)), expected + tokens, expected + tokens + Names);
    }

    /// <summary>Unoptimized code boxes; so the first run that allocates nothing decides.</summary>
    private static long Measured(Func<object> action)
    {
        long least = long.MaxValue;
        for (int round = 0; round < 2_000; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static long ArraySize(int bytes) => 24 + ((bytes + 7) / 8 * 8);

    private readonly struct Call(string name, int? page, DateTime date) : ICallKey
    {
        public void WriteArguments(ref KeyWriter writer)
        {
            writer.Value(name);
            writer.Value(page);
            writer.Value(date);
            writer.Value(1.50m);
            writer.Value(Guid.Empty);
        }

        public void WriteTag(int index, ref KeyWriter writer)
        {
            writer.Literal("name:"u8);
            writer.Value(name);
        }
    }
}
