using MessagePack;

namespace Cachewright.Generator.Tests.Values;

public sealed class MessagePackBytesTests
{
    public static TheoryData<string> Names() =>
        [
            .. SharedCases.Harness.Names.Where(name =>
                name.StartsWith("MessagePackCases.", StringComparison.Ordinal)
                || name.StartsWith("FormatterCases.", StringComparison.Ordinal)
                || name.StartsWith("InheritedKeyCases.", StringComparison.Ordinal)
            ),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_annotated_type_has_the_bytes_that_MessagePack_writes(string name)
    {
        object original = SharedCases.Harness.Original(name)!;

        byte[] bytes = SharedCases.Harness.Write(name);

        byte[] expected = MessagePackSerializer.Serialize(
            original.GetType(),
            original,
            MessagePackSerializerOptions.Standard,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            MessagePackSerializer.ConvertToJson(expected, null, TestContext.Current.CancellationToken),
            MessagePackSerializer.ConvertToJson(bytes, null, TestContext.Current.CancellationToken)
        );
        Assert.Equal(expected, bytes);
    }

    [Theory]
    [InlineData("UnionCases.First", "IShape")]
    [InlineData("UnionCases.Second", "IShape")]
    [InlineData("UnionCases.Struct", "IShape")]
    [InlineData("UnionCases.AbstractClass", "Animal")]
    public void A_union_has_the_bytes_that_MessagePack_writes(string name, string declared)
    {
        object original = SharedCases.Harness.Original(name)!;

        byte[] expected = MessagePackSerializer.Serialize(
            original.GetType().Assembly.GetType("Cases." + declared)!,
            original,
            MessagePackSerializerOptions.Standard,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(expected, SharedCases.Harness.Write(name));
    }

    [Theory]
    [InlineData("CollectionCases.Grid")]
    [InlineData("CollectionCases.Cube")]
    [InlineData("CollectionCases.Hypercube")]
    [InlineData("CollectionCases.EmptyGrid")]
    [InlineData("CollectionCases.GridOfArrays")]
    [InlineData("CollectionCases.SortedDictionary")]
    [InlineData("CollectionCases.ConcurrentStack")]
    [InlineData("CollectionCases.ImmutableStack")]
    [InlineData("CollectionCases.ImmutableQueue")]
    [InlineData("ScalarCases.Memory")]
    [InlineData("ScalarCases.Segment")]
    [InlineData("ScalarCases.Sequence")]
    [InlineData("ScalarCases.Complex")]
    [InlineData("ScalarCases.Runes")]
    public void A_type_of_the_framework_has_the_bytes_that_MessagePack_writes(string name)
    {
        object original = SharedCases.Harness.Original(name)!;

        byte[] expected = MessagePackSerializer.Serialize(
            original.GetType(),
            original,
            MessagePackSerializerOptions.Standard,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(expected, SharedCases.Harness.Write(name));
    }

    [Fact]
    public void A_type_without_annotations_is_an_array_of_its_members()
    {
        byte[] bytes = SharedCases.Harness.Write("ObjectCases.ClassWithSetters");

        Assert.Equal(
            """[7,[[[1,"Tea","2.50",5250082658427387904],2]],null,1]""",
            MessagePackSerializer.ConvertToJson(bytes, null, TestContext.Current.CancellationToken)
        );
    }
}
