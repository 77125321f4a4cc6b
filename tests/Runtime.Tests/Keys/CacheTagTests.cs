using Cachewright.Keys;
using CsCheck;

namespace Cachewright.Runtime.Tests.Keys;

public sealed class CacheTagTests
{
    [Fact]
    public void A_plain_string_is_taken_as_it_is_written()
    {
        CacheTag tag = "shop:@category:5 %{}\n";

        Assert.Equal("shop:@category:5 %25%7B%7D%0A", tag.ToString());
    }

    [Fact]
    public void A_hole_is_escaped_and_its_null_told_apart()
    {
        Assert.Equal("category:a%3Ab:%40null", Text($"category:{"a:b".ToString()}:{"@null".ToString()}"));
        Assert.Equal("category:@null", Text($"category:{(string?)null}"));
        Assert.Equal("category:@null", Text($"category:{(int?)null}"));
    }

    [Fact]
    public void Every_kind_of_single_value_fits_into_a_hole()
    {
        Assert.Equal("5:6:true:x", Text($"{5}:{6L}:{true}:{'x'}"));
        Assert.Equal("4:4", Text($"{DayOfWeek.Thursday}:{(DayOfWeek?)DayOfWeek.Thursday}"));
        Assert.Equal("1.5:2026-11-24", Text($"{1.50m}:{new DateOnly(2026, 11, 24)}"));
    }

    [Fact]
    public void A_value_without_a_key_does_not_fit() =>
        Assert.Throws<NotSupportedException>(static () => Text($"category:{new object()}"));

    [Fact]
    public void An_interpolated_string_names_the_same_tag_as_a_template() =>
        Gen.Select(NastyText.Gen, NastyText.Gen, Gen.Int)
            .Sample(
                static (first, second, number) =>
                {
                    string template = WrittenKey.Of(
                        (ref KeyWriter writer) =>
                        {
                            writer.Literal("category:"u8);
                            writer.Value(first);
                            writer.Value(number);
                            writer.Literal("-"u8);
                            writer.Value(second);
                        }
                    );

                    Assert.Equal(template, Text($"category:{first}{number}-{second}"));
                },
                iter: 20_000
            );

    [Fact]
    public void The_token_of_a_tag_is_the_same_by_hand_and_by_template()
    {
        TagNames names = new("shop");

        Assert.Equal("shop:d:{#category:a%3Ab}"u8.ToArray(), names.Token($"category:{"a:b".ToString()}"));
        Assert.Equal(
            "shop:d:{#category:a%3Ab}"u8.ToArray(),
            names.Token(
                "a:b",
                static (ref KeyWriter writer, string state) =>
                {
                    writer.Literal("category:"u8);
                    writer.Value(state);
                }
            )
        );
    }

    private static string Text(CacheTag tag) => tag.ToString();
}
