using CsCheck;

namespace Cachewright.Runtime.Tests.Keys;

public sealed class UnorderedKeysTests
{
    [Fact]
    public void Elements_stand_in_the_order_of_their_bytes()
    {
        Assert.Equal("@3:10:9:b:end", Key("b", "9", "10"));
        Assert.Equal("@0:end", Key());
        Assert.Equal("@1:x:end", Key("x"));
    }

    [Fact]
    public void The_order_of_a_set_does_not_matter() =>
        Gen.Select(NastyText.Gen.Array[0, 8], Gen.Int)
            .Sample(
                static (items, seed) =>
                {
                    string?[] shuffled = [.. items];
                    new Random(seed).Shuffle(shuffled);
                    Assert.Equal(Key(items), Key(shuffled));
                },
                iter: 20_000
            );

    [Fact]
    public void A_set_may_hold_sets() =>
        Assert.Equal(
            "@2:@1:z:@2:a:b",
            WrittenKey.Of(
                static (ref KeyWriter writer) =>
                {
                    UnorderedKeys outer = writer.Unordered(2);
                    outer.Element(ref writer);
                    Write(ref writer, ["b", "a"]);
                    outer.Element(ref writer);
                    Write(ref writer, ["z"]);
                    outer.End(ref writer);
                }
            )
        );

    private static string Key(params string?[] items) =>
        WrittenKey.Of(
            (ref KeyWriter writer) =>
            {
                Write(ref writer, items);
                writer.Value("end");
            }
        );

    private static void Write(ref KeyWriter writer, string?[] items)
    {
        UnorderedKeys unordered = writer.Unordered(items.Length);
        foreach (string? item in items)
        {
            unordered.Element(ref writer);
            writer.Value(item);
        }

        unordered.End(ref writer);
    }
}
