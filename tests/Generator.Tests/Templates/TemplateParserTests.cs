using Cachewright.Generator.Discovery.Templates;

namespace Cachewright.Generator.Tests.Templates;

public sealed class TemplateParserTests
{
    [Fact]
    public void A_template_is_literals_and_placeholders_with_their_places() =>
        Assert.Equal(
            [
                new TemplateSegment("category:", false, 0, 9),
                new TemplateSegment("order.CustomerId", true, 10, 16),
                new TemplateSegment(":x", false, 27, 2),
            ],
            TemplateParser.Parse("category:{order.CustomerId}:x", out _)
        );

    [Fact]
    public void Doubled_braces_are_literal() =>
        Assert.Equal(
            [new TemplateSegment("a{b}", false, 0, 6), new TemplateSegment("c", true, 7, 1)],
            TemplateParser.Parse("a{{b}}{c}", out _)
        );

    [Theory]
    [InlineData("a{b", 1, 1, "not closed")]
    [InlineData("a{b{c}", 1, 1, "not closed")]
    [InlineData("a}b", 1, 1, "closes nothing")]
    [InlineData("a{}b", 1, 2, "empty")]
    [InlineData("a{ }b", 1, 3, "empty")]
    public void A_mistake_is_found_in_its_place(string template, int start, int length, string reason)
    {
        Assert.Null(TemplateParser.Parse(template, out TemplateMistake? mistake));
        Assert.Equal((start, length), (mistake!.Start, mistake.Length));
        Assert.Contains(reason, mistake.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Roots_are_named_once() =>
        Assert.Equal(["order", "id"], TemplateParser.Roots("{order.Id}:{id}:{order.Name}"));

    [Fact]
    public void A_malformed_template_has_no_roots() => Assert.Empty(TemplateParser.Roots("{order.Id}:{"));
}
