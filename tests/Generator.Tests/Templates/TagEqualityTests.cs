namespace Cachewright.Generator.Tests.Templates;

public sealed class TagEqualityTests
{
    [Theory]
    [InlineData("\"@a#b%c\\n\\u007Fé\\\"\\u2028😀:{text}\"", "\"a:b{}\"", "$\"@a#b%c\\n\\u007Fé\\\"\\u2028😀:{text}\"")]
    [InlineData("\"{{x}}\\uD800{text}\"", "\"\\uD800@\"", "$\"{{x}}\\uD800{text}\"")]
    [InlineData("\"{text}{text}\"", "\"@null\"", "$\"{text}{text}\"")]
    [InlineData("\"{text}-{text}\"", "null", "$\"{text}-{text}\"")]
    [InlineData("\"plain:{{}}%\"", "\"\"", "\"plain:{}%\"")]
    public void A_template_and_an_interpolated_string_name_the_same_tag(
        string template,
        string argument,
        string interpolated
    )
    {
        (string written, string tag) = new TemplateSample(template, "string? text").Write(argument, interpolated);

        Assert.Equal(written, tag);
    }

    [Theory]
    [InlineData("int", "5")]
    [InlineData("DayOfWeek", "DayOfWeek.Friday")]
    [InlineData("DayOfWeek?", "null")]
    [InlineData("decimal", "1.50m")]
    [InlineData("double", "0.1")]
    [InlineData("Guid?", "Guid.Empty")]
    [InlineData("DateTimeOffset", "DateTimeOffset.UnixEpoch")]
    public void Both_write_values_alike(string type, string argument)
    {
        (string written, string tag) = new TemplateSample("\"tag:{value}\"", $"{type} value").Write(
            argument,
            "$\"tag:{value}\""
        );

        Assert.Equal(written, tag);
        Assert.NotEqual("tag:", tag);
    }

    [Theory]
    [InlineData("null!", "tag:@null")]
    [InlineData("new(null!)", "tag:@null")]
    [InlineData("new(new(5))", "tag:5")]
    public void A_null_on_the_way_is_a_segment_of_its_own(string argument, string expected)
    {
        TemplateSample sample = new(
            "\"tag:{record.Group.Id}\"",
            "Item @record",
            "public sealed record Item(Group Group); public sealed record Group(int Id);"
        );

        (string written, string tag) = sample.Write(argument, "$\"tag:{@record?.Group?.Id}\"");

        Assert.Equal(expected, written);
        Assert.Equal(written, tag);
    }
}
