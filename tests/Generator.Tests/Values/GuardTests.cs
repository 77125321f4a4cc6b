using Cachewright.Values;

namespace Cachewright.Generator.Tests.Values;

/// <summary>What only shows at run time: values that would not come back as they were are not stored.</summary>
public sealed class GuardTests
{
    private const string Source = """
        namespace Cases;

        internal static class GuardCases
        {
            internal static Product Proxy() => new ProductProxy { Id = 1, Loader = "l" };
            internal static List<Product> ProxyInside() => [new(), Proxy()];
            internal static Product Exact() => new() { Id = 1 };
            internal static string HighAlone() => "a\uD83D";
            internal static string LowAlone() => "\uDE00a";
            internal static string Swapped() => "\uDE00\uD83D";
            internal static List<string> TextInside() => ["a", "\uD83D"];
            internal static List<int> DerivedList() => new Marked { 1 };
            internal static Dictionary<string, int> CaseBlind() => new(StringComparer.OrdinalIgnoreCase);
            internal static IDictionary<string, int> CaseBlindInterface() => new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            internal static HashSet<string> CaseBlindSet() => new(StringComparer.OrdinalIgnoreCase);
            internal static ISet<string> CaseBlindSetInterface() => new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            internal static SortedSet<string> Reversed() => new(Comparer<string>.Create((left, right) => string.CompareOrdinal(right, left)));
            internal static SortedDictionary<string, int> ReversedDictionary() => new(Comparer<string>.Create((left, right) => string.CompareOrdinal(right, left)));
            internal static IReadOnlySet<string> ReversedInterface() => Reversed();
            internal static int[,] FromOne() => (int[,])Array.CreateInstance(typeof(int), [2, 2], [1, 1]);
            internal static IAnimal UndeclaredCase() => new Puppy();
            internal static IAnimal DeclaredCase() => new Dog { Id = 1 };
            internal static Holder EmptyHanded() => new(null!);
            internal static Holder FixedHanded() => new(new int[2]);
            internal static Holder Handed() => new(new List<int>());
            internal static IEnumerable<int> Lazy() => Enumerable.Range(0, 3).Select(number => number);
            internal static ICollection<int> Lying() => new Liar();
            internal static Link DeepEnough() => Chain(128);
            internal static Link TooDeep() => Chain(129);
            internal static Link Endless() { Link link = new(); link.Next = link; return link; }
            private static Link Chain(int length) { Link? link = null; for (int index = 0; index < length; index++) { link = new() { Next = link }; } return link!; }
        }

        internal class Product { public int Id { get; set; } }
        internal sealed class ProductProxy : Product { public string? Loader { get; set; } }
        [MessagePack.Union(0, typeof(Dog))] internal interface IAnimal;
        internal class Dog : IAnimal { public int Id { get; set; } }
        internal sealed class Puppy : Dog { public int Age { get; set; } }
        internal sealed class Holder { public Holder() : this([]) { } internal Holder(IList<int> other) => Items = other; public IList<int> Items { get; } }
        internal sealed class Marked : List<int> { public string? Mark { get; set; } }
        internal sealed class Link { public Link? Next { get; set; } }
        internal sealed class Liar : System.Collections.ObjectModel.Collection<int>, ICollection<int> { int ICollection<int>.Count => 2; }
        """;

    private static readonly Lazy<CodecHarness> Harness = new(() => CodecHarness.From(Source));

    [Theory]
    [InlineData("Proxy", "ProductProxy")]
    [InlineData("ProxyInside", "ProductProxy")]
    [InlineData("HighAlone", "surrogate")]
    [InlineData("LowAlone", "surrogate")]
    [InlineData("Swapped", "surrogate")]
    [InlineData("TextInside", "surrogate")]
    [InlineData("DerivedList", "Marked")]
    [InlineData("CaseBlind", "comparer")]
    [InlineData("CaseBlindInterface", "comparer")]
    [InlineData("CaseBlindSet", "comparer")]
    [InlineData("CaseBlindSetInterface", "comparer")]
    [InlineData("Reversed", "ordered by")]
    [InlineData("ReversedDictionary", "ordered by")]
    [InlineData("ReversedInterface", "ordered by")]
    [InlineData("FromOne", "indexes")]
    [InlineData("UndeclaredCase", "Puppy")]
    [InlineData("EmptyHanded", "Holder.Items has no setter and holds nothing")]
    [InlineData("FixedHanded", "holds a collection that can't be changed")]
    [InlineData("Lazy", "lazy")]
    [InlineData("Lying", "changed while")]
    [InlineData("TooDeep", "deeper")]
    [InlineData("Endless", "deeper")]
    public void Is_not_stored(string name, string expected)
    {
        ValueNotCacheableException problem = Assert.Throws<ValueNotCacheableException>(() =>
            Harness.Value.Write("GuardCases." + name)
        );

        Assert.Contains(expected, problem.Message);
    }

    [Theory]
    [InlineData("Exact")]
    [InlineData("DeepEnough")]
    [InlineData("DeclaredCase")]
    [InlineData("Handed")]
    public void Is_stored(string name)
    {
        byte[] bytes = Harness.Value.Write("GuardCases." + name);

        Assert.Equal(
            ValueDump.Of(Harness.Value.Original("GuardCases." + name)),
            ValueDump.Of(Harness.Value.Read("GuardCases." + name, bytes))
        );
    }

    [Fact]
    public void Bytes_nested_too_deeply_are_refused()
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)0x91, 129), 0xC0];

        Assert.Throws<MessagePack.MessagePackSerializationException>(() =>
            Harness.Value.Read("GuardCases.DeepEnough", bytes)
        );
    }

    [Theory]
    [InlineData("UndeclaredCase", new byte[] { 0x92, 0x01, 0x91, 0x01 })]
    [InlineData("FromOne", new byte[] { 0x93, 0x02, 0x02, 0x91, 0x01 })]
    [InlineData("FromOne", new byte[] { 0x93, 0xFF, 0xFF, 0x91, 0x01 })]
    public void Bytes_of_another_case_or_size_are_refused(string name, byte[] bytes) =>
        Assert.Throws<MessagePack.MessagePackSerializationException>(() =>
            Harness.Value.Read("GuardCases." + name, bytes)
        );

    [Fact]
    public void A_promised_length_is_not_allocated_before_the_elements_are_there()
    {
        // 0xDD: an array with 32 bits of length; MessagePack itself refuses more elements than there are bytes left.
        byte[] bytes = new byte[20_000_000];
        byte[] head = [0xDD, 0x01, 0x00, 0x00, 0x00, 0xC1];
        head.CopyTo(bytes, 0);
        CodecHarness harness = Harness.Value;
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.ThrowsAny<MessagePack.MessagePackSerializationException>(() =>
            harness.Read("GuardCases.TextInside", bytes)
        );

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }
}
