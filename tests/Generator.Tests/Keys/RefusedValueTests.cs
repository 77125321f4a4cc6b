using Cachewright.Generator.Discovery.Keys;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests.Keys;

public sealed class RefusedValueTests
{
    [Theory]
    [InlineData("object", "'value' is 'object', which may be anything")]
    [InlineData("IEnumerable<int>", "take IReadOnlyList<T>")]
    [InlineData("Stream", "'value' is 'System.IO.Stream', a class that is equal only to itself")]
    [InlineData("Action", "a delegate")]
    [InlineData("IComparable", "an interface")]
    [InlineData("Range", "a struct that does not say what identifies it")]
    [InlineData("int[,]", "an array of several dimensions")]
    [InlineData("List<Stream>", "'value[]' is 'System.IO.Stream'")]
    [InlineData("(int, Stream Body)", "'value.Body' is 'System.IO.Stream'")]
    [InlineData("Dictionary<int, object>", "'value.Value' is 'object'")]
    [InlineData("Open", "a record that is not sealed")]
    [InlineData("Tree", "'value.Left' is 'Tree' again")]
    [InlineData("Hidden", "'value._secret' is private")]
    [InlineData("Hiding", "'value.Id' hides a member of the same name")]
    public void A_type_without_value_identity_is_refused_with_the_reason(string type, string reason)
    {
        KeySample sample = new(
            type,
            """
            public record Open(int Id);
            public sealed record Tree(int Id, Tree? Left);
            public sealed record Hiding(int Number) : Open(Number) { public new string Id { get; init; } = ""; }
            public sealed record Hidden(int Id) { private readonly int _secret = 1; public int Secret => _secret; }
            """
        );

        Assert.Null(sample.Read());
        string message = Assert.Single(sample.Problems.Messages);
        Assert.StartsWith("CW2001: 'value' of 'Call' can't be part of the key: ", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.Contains("[CacheKeyIgnore]", message, StringComparison.Ordinal);
        Assert.Equal(["value"], sample.Problems.Squiggles);
    }

    [Fact]
    public void The_same_record_may_stand_twice_beside_itself() =>
        Assert.NotNull(new KeySample("(Id, Id)", "public sealed record Id(int Number);").Read());

    [Fact]
    public void Only_what_identifies_a_call_is_left_in()
    {
        Compilation compilation = TestCompilation.Create(
            """
            using Cachewright;
            public static class Sample
            {
                public static void Call(int id, CancellationToken first, CancellationToken? second, IProgress<int> progress, [CacheKeyIgnore] object log) { }
            }
            """
        );
        IMethodSymbol call = compilation
            .GetTypeByMetadataName("Sample")!
            .GetMembers("Call")
            .OfType<IMethodSymbol>()
            .Single();

        Assert.Equal(
            ["id"],
            call.Parameters.Where(static item => !KeyReader.IsLeftOut(item)).Select(static item => item.Name)
        );
    }

    [Fact]
    public void A_type_parameter_must_be_able_to_write_itself()
    {
        Compilation compilation = TestCompilation.Create(
            """
            using Cachewright;
            public static class Sample
            {
                public static void Call<TOpen, TKey>(TOpen open, TKey key) where TKey : ICacheKey { }
            }
            """
        );
        IMethodSymbol call = compilation
            .GetTypeByMetadataName("Sample")!
            .GetMembers("Call")
            .OfType<IMethodSymbol>()
            .Single();
        KeyReader reader = new(compilation);

        Assert.Null(reader.Read(call.Parameters[0].Type, "open", out string why));
        Assert.Contains("constrain it to ICacheKey", why, StringComparison.Ordinal);
        Assert.NotNull(reader.Read(call.Parameters[1].Type, "key", out _));
    }
}
