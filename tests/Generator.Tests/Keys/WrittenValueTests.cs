using Cachewright.Generator.Discovery.Keys;
using Cachewright.Generator.Model.Keys;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests.Keys;

public sealed class WrittenValueTests
{
    [Theory]
    [InlineData("int", "5", "5")]
    [InlineData("nint", "5", "5")]
    [InlineData("nuint?", "null", "@null")]
    [InlineData("char", "'x'", "x")]
    [InlineData("decimal?", "1.50m", "1.5")]
    [InlineData("DayOfWeek", "DayOfWeek.Friday", "5")]
    [InlineData("DayOfWeek?", "DayOfWeek.Friday", "5")]
    [InlineData("DayOfWeek?", "null", "@null")]
    [InlineData("DateOnly?", "new DateOnly(2026, 11, 24)", "2026-11-24")]
    [InlineData("BigInteger", "7", "7")]
    [InlineData("Int128", "-7", "-7")]
    [InlineData("Half", "(Half)1", "3c00")]
    [InlineData("Uri?", "null", "@null")]
    [InlineData("byte[]", "[1, 2]", "AQI=")]
    [InlineData("Memory<byte>", "new byte[] { 1, 2 }", "AQI=")]
    [InlineData("ReadOnlyMemory<byte>?", "null", "@null")]
    public void A_scalar_is_one_segment(string type, string expression, string expected) =>
        Assert.Equal([expected], new KeySample(type).Write(expression));

    [Theory]
    [InlineData("(int Id, string? Name)", "(1, null)", "1:@null")]
    [InlineData("(int, int)?", "(1, 2)", "@:1:2")]
    [InlineData("(int, int)?", "null", "@null")]
    [InlineData("(int, (string, string))", "(1, (\"a\", \"b\"))", "1:a:b")]
    public void A_tuple_is_its_members(string type, string expression, string expected) =>
        Assert.Equal([expected], new KeySample(type).Write(expression));

    [Theory]
    [InlineData("int[]", "[3, 1]", "@2:3:1")]
    [InlineData("int[]?", "null", "@null")]
    [InlineData("List<string?>", "[null, \"\", \"@1\"]", "@3:@null::%401")]
    [InlineData("IReadOnlyList<DayOfWeek>", "[DayOfWeek.Friday]", "@1:5")]
    [InlineData("ImmutableArray<int>", "default", "@null")]
    [InlineData("ImmutableArray<int>", "[]", "@0")]
    [InlineData("ImmutableArray<int>?", "null", "@null")]
    [InlineData("ImmutableArray<int>?", "ImmutableArray.Create(4)", "@1:4")]
    [InlineData("HashSet<string>", "[\"b\", \"a\"]", "@2:a:b")]
    [InlineData("FrozenSet<int>", "new[] { 2, 1 }.ToFrozenSet()", "@2:1:2")]
    [InlineData(
        "IReadOnlyDictionary<string, int?>",
        "new Dictionary<string, int?> { [\"b\"] = null, [\"a\"] = 1 }",
        "@2:a:1:b:@null"
    )]
    [InlineData("int[][]", "[[1], []]", "@2:@1:1:@0")]
    [InlineData("List<(int, HashSet<int>?)>", "[(1, null), (2, [4, 3])]", "@2:1:@null:2:@2:3:4")]
    [InlineData("HashSet<string>[]", "[[\"b\", \"a\"], []]", "@2:@2:a:b:@0")]
    public void A_collection_is_a_count_and_its_elements(string type, string expression, string expected) =>
        Assert.Equal([expected], new KeySample(type).Write(expression));

    [Fact]
    public void A_record_is_marked_because_null_could_stand_in_its_place() =>
        Assert.Equal(
            ["@:a:@2:x:y:1", "@:@null:@null:2", "@null"],
            new KeySample(
                "Filter?",
                "public sealed record Filter(string? Name, string[]? Tags) { public int Page { get; init; } }"
            ).Write("new Filter(\"a\", [\"x\", \"y\"]) { Page = 1 }", "new Filter(null, null) { Page = 2 }", "null")
        );

    [Fact]
    public void A_record_is_what_its_equality_compares_and_no_more() =>
        Assert.Equal(
            ["@:1:2"],
            new KeySample(
                "Point",
                """
                public abstract record Shape(int X);
                public sealed record Point(int X, int Y) : Shape(X)
                {
                    public static int Count => 7;
                    public object Self => this;
                }
                """
            ).Write("new Point(1, 2)")
        );

    [Fact]
    public void A_record_struct_needs_no_mark_unless_it_is_nullable()
    {
        const string Range = "public readonly record struct Span(int From, int To);";

        Assert.Equal(["1:2"], new KeySample("Span", Range).Write("new Span(1, 2)"));
        Assert.Equal(["@:1:2", "@null"], new KeySample("Span?", Range).Write("new Span(1, 2)", "null"));
    }

    [Fact]
    public void A_type_may_say_itself_what_stands_for_it()
    {
        const string Customer = """
            public sealed class Customer(int id) : ICacheKey
            {
                public void WriteCacheKey(ref KeyWriter writer) => writer.Value(id);
            }
            """;

        Assert.Equal(["@1:5", "@null"], new KeySample("Customer?", Customer).Write("new Customer(5)", "null"));
        Assert.Equal(["@1:@1:5"], new KeySample("Customer[]", Customer).Write("[new Customer(5)]"));
    }

    [Fact]
    public void A_record_of_another_assembly_is_its_readable_properties()
    {
        Compilation library = TestCompilation.Create(
            "public abstract record Shape(int X); public sealed record Point(int X, int Y) : Shape(X) { private readonly int _z = 1; public int Z => _z; }"
        );
        Compilation user = TestCompilation.Create("").AddReferences(TestCompilation.ToReference(library));

        KeyValueModel? model = new KeyReader(user).Read(user.GetTypeByMetadataName("Point")!, "point", out _);

        Assert.Equal(
            ["X", "Y", "Z"],
            Assert.IsType<CompositeKeyModel>(model).Members.Select(static member => member.Name)
        );
    }

    [Fact]
    public void The_generated_code_is_short() =>
        Assert.Equal(
            """
            if (value is null)
            {
                writer.Null();
            }
            else
            {
                writer.Present();
                writer.Value(value.@class);
                if (value.Ids is null)
                {
                    writer.Null();
                }
                else
                {
                    global::Cachewright.UnorderedKeys unordered = writer.Unordered(value.Ids.Count);
                    foreach (int element in value.Ids)
                    {
                        unordered.Element(ref writer);
                        writer.Value(element);
                    }
                    unordered.End(ref writer);
                }
            }

            """,
            new KeySample("Filter", "public sealed record Filter(int @class, HashSet<int> Ids);").Emit()
        );
}
