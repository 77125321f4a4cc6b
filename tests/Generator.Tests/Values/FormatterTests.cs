using Cachewright.Values;
using MessagePack;

namespace Cachewright.Generator.Tests.Values;

/// <summary><c>[MessagePackFormatter]</c> besides the bytes, which <see cref="MessagePackBytesTests"/> compares.</summary>
public sealed class FormatterTests
{
    private const string Shifted = """
        namespace Cases;
        internal static class Cases { internal static Product Get() => new() { Id = 3 }; }
        internal sealed class Product { [MessagePack.MessagePackFormatter(typeof(Shifted))] public int Id { get; set; } }
        internal sealed class Shifted : MessagePack.Formatters.IMessagePackFormatter<int>
        {
            public void Serialize(ref MessagePack.MessagePackWriter writer, int value, MessagePack.MessagePackSerializerOptions options) => writer.Write($"#{value}");
            public int Deserialize(ref MessagePack.MessagePackReader reader, MessagePack.MessagePackSerializerOptions options) => int.Parse(reader.ReadString()![1..]);
        }
        """;

    [Fact]
    public void A_member_of_a_type_without_annotations_is_written_by_its_formatter()
    {
        CodecHarness harness = CodecHarness.From(Shifted);

        byte[] bytes = harness.Write("Cases.Get");

        Assert.Equal(
            """["#3"]""",
            MessagePackSerializer.ConvertToJson(bytes, null, TestContext.Current.CancellationToken)
        );
        Assert.Equal(ValueDump.Of(harness.Original("Cases.Get")), ValueDump.Of(harness.Read("Cases.Get", bytes)));
    }

    [Fact]
    public void A_formatter_that_needs_a_resolver_leaves_its_value_uncached_and_says_so()
    {
        CodecHarness harness = CodecHarness.From(
            Shifted.Replace("writer.Write($\"#{value}\")", "options.Resolver.GetFormatter<string>()")
        );

        ValueNotCacheableException problem = Assert.Throws<ValueNotCacheableException>(() =>
            harness.Write("Cases.Get")
        );

        Assert.Contains("asks its options' resolver for a formatter of System.String", problem.Message);
    }

    [Fact]
    public void A_formatter_is_made_once()
    {
        CodecHarness harness = CodecHarness.From(
            Shifted.Replace(
                "internal sealed class Shifted : MessagePack.Formatters.IMessagePackFormatter<int>\n{",
                """
                internal sealed class Shifted : MessagePack.Formatters.IMessagePackFormatter<int>
                {
                    private static int s_count;
                    public Shifted() { if (++s_count > 1) { throw new NotSupportedException(); } }
                """
            )
        );

        Assert.Equal(harness.Write("Cases.Get"), harness.Write("Cases.Get"));
    }
}
