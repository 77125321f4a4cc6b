using MessagePack;

namespace Cachewright.Generator.Tests.Values;

/// <summary><c>[DataContract]</c> and <c>[DataMember]</c> are not read; <c>[IgnoreDataMember]</c> is.</summary>
public sealed class DataContractTests
{
    private const string Source = """
        using System.Runtime.Serialization;
        namespace Cases;
        internal static class Cases { internal static Product Get() => new() { First = 1, Second = 2, Unmarked = 3, Ignored = 4 }; }
        [DataContract(Name = "Else")] internal sealed class Product
        {
            [DataMember(Order = 2, Name = "x")] public int First { get; set; }
            [DataMember(Order = 1)] public int Second { get; set; }
            public int Unmarked { get; set; }
            [IgnoreDataMember] public int Ignored { get; set; } = 9;
        }
        """;

    [Fact]
    public void All_members_are_stored_in_declared_order_but_those_that_are_ignored()
    {
        CodecHarness harness = CodecHarness.From(Source);

        byte[] bytes = harness.Write("Cases.Get");
        object copy = harness.Read("Cases.Get", bytes)!;

        Assert.Equal(
            "[1,2,3]",
            MessagePackSerializer.ConvertToJson(bytes, null, TestContext.Current.CancellationToken)
        );
        Assert.Equal(3, copy.GetType().GetProperty("Unmarked")!.GetValue(copy));
        Assert.Equal(9, copy.GetType().GetProperty("Ignored")!.GetValue(copy));
    }

    [Theory]
    [InlineData("[DataContract(Name = \"Else\")] ")]
    [InlineData("[DataMember(Order = 2, Name = \"x\")] ")]
    public void They_are_not_in_the_fingerprint(string attribute)
    {
        string types = Source[Source.IndexOf("[DataContract", StringComparison.Ordinal)..];

        Assert.Contains(attribute, types);
        Assert.Equal(Fingerprint(types), Fingerprint(types.Replace(attribute, "")));
    }

    private static ulong Fingerprint(string types) =>
        ValueFacts.Model("Product", types.Replace("internal sealed", "public sealed")).Fingerprint;
}
