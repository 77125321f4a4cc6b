using Cachewright.Generator.Emission.Values;
using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Tests.Values;

/// <summary>Generated codecs are code that people step into: one of each kind, as it is.</summary>
public sealed class EmittedTextTests
{
    private const string Types =
        "namespace Shop { public record Category(string Name, IReadOnlyList<Category>? Children) { public required int? Rank { get; init; } } }";

    [Theory]
    [InlineData("Shop_Category_Codec")]
    [InlineData("System_Collections_Generic_IReadOnlyList_Of_Shop_Category_Codec")]
    public void A_codec_reads_as_code_that_people_write(string codec)
    {
        string expected = File.ReadAllText(
            Path.Combine(AppContext.BaseDirectory, "Values", "Cases", "Emitted", codec + ".txt")
        );

        TypeShape shape = ValueFacts
            .Model("Shop.Category", Types)
            .Types.Single(shape => shape.Identity.CodecName == codec);

        Assert.Equal(expected, CodecEmitter.Emit(shape).Source);
    }
}
