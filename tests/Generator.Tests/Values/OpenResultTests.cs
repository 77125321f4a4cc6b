using Cachewright.Generator.Discovery;
using Cachewright.Generator.Discovery.Values;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests.Values;

public sealed class OpenResultTests
{
    private const string Types = """
        public record Page<T>(T[] Items);
        public record Product(int Id);
        public static class Cases<T> { public static T One() => default!; public static Page<T> Many() => new([]); public static List<T> All() => []; }
        """;

    [Theory]
    [InlineData("One")]
    [InlineData("Many")]
    [InlineData("All")]
    public void An_open_result_is_refused_where_nothing_is_listed(string method)
    {
        (ValueModel? model, IReadOnlyList<string> problems) = Read(method, "");

        Assert.Null(model);
        Assert.StartsWith("CW1011: The result of", Assert.Single(problems));
        Assert.Contains("'T'", problems[0]);
    }

    [Theory]
    [InlineData("One", "global::Cachewright.Values.ValueCodecs.For<T>()")]
    [InlineData("Many", "global::Cachewright.Values.ValueCodecs.For<global::Page<T>>()")]
    public void An_open_result_is_looked_up_where_it_may_be_listed(string method, string expected)
    {
        (ValueModel? model, IReadOnlyList<string> problems) = Read(
            method,
            "[assembly: Cachewright.CacheValue(typeof(Page<Product>))]\n"
        );

        Assert.Empty(problems);
        Assert.Equal(expected, model?.CodecExpression);
    }

    [Fact]
    public void A_listed_type_says_nothing_about_another_construction()
    {
        (ValueModel? model, _) = Read("All", "[assembly: Cachewright.CacheValue(typeof(Page<Product>))]\n");

        Assert.Null(model);
    }

    [Fact]
    public void Listed_types_are_read()
    {
        string listed =
            "[assembly: Cachewright.CacheValue(typeof(Page<Product>)), Cachewright.CacheValue(typeof(int))]\n";
        RejectionList problems = new();

        IEnumerable<ValueModel> models = new ValueReader(TestCompilation.Create(listed + Types)).ReadDeclared(problems);

        Assert.False(problems.Any);
        Assert.Equal(["global::Page<global::Product>", "int"], models.Select(model => model.TypeName));
    }

    [Theory]
    [InlineData("Page<>", "CW4001")]
    [InlineData("System.IO.Stream", "CW4001")]
    public void A_listed_type_that_can_not_be_stored_is_refused(string type, string rule)
    {
        RejectionList problems = new();

        new ValueReader(
            TestCompilation.Create($"[assembly: Cachewright.CacheValue(typeof({type}))]\n{Types}")
        ).ReadDeclared(problems);

        Assert.StartsWith($"{rule}: The result of '[CacheValue(typeof(", Assert.Single(problems.Messages));
    }

    private static (ValueModel? Model, IReadOnlyList<string> Problems) Read(string method, string listed)
    {
        Compilation compilation = TestCompilation.Create(listed + Types);
        TestCompilation.AssertCompiles(compilation);
        IMethodSymbol symbol = compilation
            .GetTypeByMetadataName("Cases`1")!
            .GetMembers(method)
            .OfType<IMethodSymbol>()
            .Single();
        RejectionList problems = new();
        return (new ValueReader(compilation).Read(symbol.ReturnType, problems, null, method), problems.Messages);
    }
}
