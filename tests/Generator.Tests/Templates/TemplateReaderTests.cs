using Cachewright.Generator.Model.Templates;

namespace Cachewright.Generator.Tests.Templates;

public sealed class TemplateReaderTests
{
    private const string Orders = """
        public sealed class Order
        {
            public int CustomerId { get; set; }
            public Category? Category { get; set; }
            public DayOfWeek Day;
            public string[] Lines { get; set; } = [];
            public int Hidden { private get; set; }
            public static int Count => 1;
        }
        public sealed record Category(int Id, string Name, (int Low, int High) Range);
        """;

    [Fact]
    public void A_path_asks_every_reference_whether_it_is_null()
    {
        TemplateSample sample = new("\"category:{order.Category.Id}:{id}\"", "Order order, int id", Orders);

        Assert.Equal(
            """
            writer.Literal("category:"u8);
            writer.Value(order?.Category?.Id);
            writer.Literal(":"u8);
            writer.Value(id);

            """,
            sample.Emit()
        );
        TemplateModel model = sample.Read()!;
        Assert.Equal(["order", "id"], model.Roots);
        Assert.True(model.HasPath);
        Assert.Equal(model, sample.Read());
    }

    [Fact]
    public void A_path_goes_through_values_fields_and_tuples() =>
        Assert.Equal(
            """
            writer.Value((int?)order?.Day);
            writer.Literal(":"u8);
            writer.Value(order?.Category?.Range.Low);
            writer.Literal(":"u8);
            writer.Value(day?.Year);
            writer.Literal(":"u8);
            writer.Value(pair.Right);
            writer.Literal(":"u8);
            writer.Value(result?.Length);

            """,
            new TemplateSample(
                "\"{order.Day}:{order.Category.Range.Low}:{day.Year}:{pair.Right}:{result.Length}\"",
                "Order order, DateTime? day, (int Left, string Right) pair",
                Orders
            ).Emit()
        );

    [Theory]
    [InlineData("{ordr.CustomerId}", "ordr.CustomerId", "there is no parameter 'ordr'; did you mean 'order'?")]
    [InlineData("{nothing}", "nothing", "there is no parameter 'nothing'.")]
    [InlineData(
        "{order.CustomerID2}",
        "order.CustomerID2",
        "'Order' has no property or field 'CustomerID2'; did you mean 'CustomerId'?"
    )]
    [InlineData("{order.Category.Nam}", "order.Category.Nam", "did you mean 'Name'?")]
    [InlineData("{order.Hidden}", "order.Hidden", "generated code can't read 'Hidden'")]
    [InlineData("{order.Count}", "order.Count", "'Order' has no property or field 'Count'")]
    public void An_unknown_path_is_refused_where_it_stands(string template, string squiggle, string reason)
    {
        TemplateSample sample = new($"\"tag:{template}\"", "Order order", Orders);

        Assert.Null(sample.Read());
        Assert.StartsWith("CW2002: ", Assert.Single(sample.Problems.Messages), StringComparison.Ordinal);
        Assert.Contains(reason, sample.Problems.Messages[0], StringComparison.Ordinal);
        Assert.Equal([squiggle], sample.Problems.Squiggles);
    }

    [Theory]
    [InlineData("tag:{", "{")]
    [InlineData("tag:{}", "{}")]
    [InlineData("tag}", "}")]
    public void A_malformed_template_is_refused_where_it_is_wrong(string template, string squiggle)
    {
        TemplateSample sample = new($"\"{template}\"", "Order order", Orders);

        Assert.Null(sample.Read());
        Assert.StartsWith("CW2003: ", Assert.Single(sample.Problems.Messages), StringComparison.Ordinal);
        Assert.Equal([squiggle], sample.Problems.Squiggles);
    }

    [Theory]
    [InlineData("{left}{right}", false)]
    [InlineData("{left}-{right}", false)]
    [InlineData("{left}:{right}", true)]
    [InlineData("a{left}-:-{right}", true)]
    public void Placeholders_of_a_key_must_be_separated(string template, bool isFine)
    {
        TemplateSample sample = new($"\"{template}\"", "string left, string right");

        Assert.Equal(isFine, sample.Read(isKey: true) is not null);
        Assert.Equal(isFine ? [] : ["right"], sample.Problems.Squiggles);
        Assert.All(
            sample.Problems.Messages,
            static text => Assert.StartsWith("CW2004: '{left}' and '{right}'", text, StringComparison.Ordinal)
        );
        Assert.NotNull(sample.Read(isKey: false));
    }

    [Theory]
    [InlineData("{order}", "order", "a class that is equal only to itself")]
    [InlineData("{order.Lines}", "order.Lines", "it is more than one value")]
    [InlineData("{order.Category}", "order.Category", "it is more than one value")]
    public void A_placeholder_that_is_no_single_value_is_refused(string template, string squiggle, string reason)
    {
        TemplateSample sample = new($"\"tag:{template}\"", "Order order", Orders);

        Assert.Null(sample.Read());
        Assert.StartsWith("CW2005: ", Assert.Single(sample.Problems.Messages), StringComparison.Ordinal);
        Assert.Contains(reason, sample.Problems.Messages[0], StringComparison.Ordinal);
        Assert.Equal([squiggle], sample.Problems.Squiggles);
    }

    [Fact]
    public void A_key_takes_a_whole_list_and_a_tag_does_not()
    {
        TemplateSample sample = new("\"{ids}\"", "int[] ids");

        Assert.NotNull(sample.Read(isKey: true));
        Assert.Null(sample.Read(isKey: false));
    }
}
