namespace Cachewright.Generator.Tests.Templates;

public sealed class TemplateLocationTests
{
    [Theory]
    [InlineData("\"a\\t\\u0041\\x41:{wrong}\"")]
    [InlineData("\"\\U0001F600\\\"{wrong}\"")]
    [InlineData("@\"a\"\"b\\:{wrong}\"")]
    [InlineData("\"\"\"a\"b:{wrong}\"\"\"")]
    public void The_squiggle_is_inside_the_literal(string literal) => Assert.Equal(["wrong"], Squiggles(literal));

    [Theory]
    [InlineData("\"a:\" + \"{wrong}\"")]
    [InlineData("\"\"\"\n    a:{wrong}\n    \"\"\"")]
    public void The_squiggle_is_under_the_whole_expression_where_the_place_is_not_known(string literal) =>
        Assert.Equal([literal], Squiggles(literal));

    private static IReadOnlyList<string> Squiggles(string literal)
    {
        TemplateSample sample = new(literal, "int id");
        Assert.Null(sample.Read());
        return sample.Problems.Squiggles;
    }
}
