using Cachewright.Runtime.Tests.Values.Shapes;

namespace Cachewright.Runtime.Tests.Values;

/// <summary>Accidents: what is not exactly what was stored is a miss, is counted, and is overwritten by the load that follows.</summary>
public sealed class BrokenBytesTests
{
    public static TheoryData<string> Shapes() => [.. StoredShapes.Names];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task What_was_stored_is_a_hit(string name)
    {
        await using StoredShape shape = StoredShapes.Make(nameof(BrokenBytesTests), name);
        using MissWatch watch = new(shape.Method);
        object? value = shape.Call();
        Assert.Equal(1, shape.Loads);
        Assert.Equal(1, watch.Hits);
        Assert.NotNull(value);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Every_flipped_bit_is_a_miss(string name)
    {
        await using StoredShape shape = StoredShapes.Make(nameof(BrokenBytesTests), name);
        using MissWatch watch = new(shape.Method);
        for (int bit = 0; bit < shape.Stored.Length * 8; bit++)
        {
            byte[] flipped = [.. shape.Stored];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertReloaded(shape, flipped, $"bit {bit}");
        }

        Assert.Equal(shape.Stored.Length * 8, watch.Misses("corrupt"));
        Assert.Equal(0, watch.Hits);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Every_truncation_is_a_miss(string name)
    {
        await using StoredShape shape = StoredShapes.Make(nameof(BrokenBytesTests), name);
        using MissWatch watch = new(shape.Method);
        for (int length = 0; length < shape.Stored.Length; length++)
        {
            AssertReloaded(shape, shape.Stored[..length], $"the first {length} bytes");
        }

        // Redis does not tell an empty string from nothing by GET alone, and neither need we.
        Assert.Equal(1, watch.Misses("expired"));
        Assert.Equal(shape.Stored.Length - 1, watch.Misses("corrupt"));
    }

    /// <summary>A payload that ends early or goes on, in an envelope that says so: only the codec can notice.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Every_truncation_of_the_payload_is_a_miss_although_the_envelope_is_intact(string name)
    {
        await using StoredShape shape = StoredShapes.Make(nameof(BrokenBytesTests), name);
        using MissWatch watch = new(shape.Method);
        for (int length = 0; length < shape.Payload.Length; length++)
        {
            byte[] cut = shape.WithPayload(shape.Payload.Span[..length]);
            AssertReloaded(shape, cut, $"the first {length} bytes of the payload");
        }

        AssertReloaded(shape, shape.WithPayload([.. shape.Payload.Span, 0xC0]), "a nil behind the payload");
        Assert.Equal(shape.Payload.Length + 1, watch.Misses("corrupt"));
        Assert.Equal(shape.Stored, shape.WithPayload(shape.Payload.Span));
    }

    [Fact]
    public async Task The_bytes_of_another_shape_are_a_miss_even_under_its_name()
    {
        await using StoredShape shape = StoredShapes.Make(nameof(BrokenBytesTests), "Record");
        await using StoredShape other = StoredShapes.Make(nameof(BrokenBytesTests), "Tree");
        using MissWatch watch = new(shape.Method);
        AssertReloaded(shape, other.Stored, "a tree");
        Assert.Equal(1, watch.Misses("schema"));
    }

    [Fact]
    public async Task The_bytes_of_another_key_are_a_miss()
    {
        await using StoredShape shape = StoredShapes.Make(nameof(BrokenBytesTests), "Record");
        await using StoredShape other = StoredShapes.Make("Other", "Record");
        using MissWatch watch = new(shape.Method);
        AssertReloaded(shape, other.Stored, "another method's");
        Assert.Equal(1, watch.Misses("corrupt"));
    }

    [Fact]
    public async Task Something_foreign_at_the_values_key_is_a_miss()
    {
        await using StoredShape shape = StoredShapes.Make(nameof(BrokenBytesTests), "Record");
        using MissWatch watch = new(shape.Method);
        AssertReloaded(shape, new HashSet<string> { "foreign" }, "a set");
        Assert.Equal(1, watch.Misses("expired"));
    }

    [Fact]
    public async Task Something_foreign_at_the_tokens_keys_is_a_miss_as_long_as_it_is_there()
    {
        await using StoredShape<City> shape = new(nameof(BrokenBytesTests), "Foreign", () => new City(1, "Ulm", 1));
        using MissWatch watch = new(shape.Method);
        shape.PutTokens("foreign");
        Assert.Equal(new City(1, "Ulm", 1), shape.Call());
        Assert.Equal(new City(1, "Ulm", 1), shape.Call());
        Assert.Equal(3, shape.Loads);
        Assert.Equal(2, watch.Misses("token"));

        shape.FixTokens();
        Assert.Equal(new City(1, "Ulm", 1), shape.Call());
        Assert.Equal(3, shape.Loads);
    }

    private static void AssertReloaded(StoredShape shape, object stored, string what)
    {
        shape.InRedis = stored;
        int loads = shape.Loads;
        Assert.NotNull(shape.Call());
        Assert.True(shape.Loads == loads + 1, $"{shape.Name}, {what}: a hit");
        Assert.True(shape.Stored.AsSpan().SequenceEqual((byte[])shape.InRedis!), $"{shape.Name}, {what}: stays");
    }
}
