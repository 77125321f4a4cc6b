using Cachewright.Generator.Tests.Analyzers;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests.Values;

/// <summary>Results that are <c>[Experimental]</c> or <c>[Obsolete]</c>: who caches them has accepted that, and is not asked again in generated code.</summary>
public sealed class MarkedResultTests
{
    private const string Source = """
        #pragma warning disable EXP1, EXP2, EXP3, EXP4, EXP5, OLD1, OLD2, OLD3, CS0612, CS0618
        using System.Diagnostics.CodeAnalysis;
        using Cachewright;

        [Experimental("EXP1")] public sealed class Trial { public int Id { get; set; } }
        [Obsolete("Old.", DiagnosticId = "OLD1")] public enum Kind { One }
        [Obsolete] public sealed record Plain(int Id);
        public sealed class Value
        {
            public List<Trial> Trials { get; set; } = [];
            public Kind Kind { get; set; }
            public Plain? Plain { get; set; }
            [Experimental("EXP2")] public int Number { get; set; }
            [Obsolete("Old.", DiagnosticId = "OLD2")] public string? Text;
        }
        public sealed record Filter([property: Experimental("EXP3")] int Size, Kind Kind);
        public interface ICatalog
        {
            [Experimental("EXP4")] Task<Value> GetAsync(Filter filter);
            Task<Trial?> FindAsync(Kind kind);
            [Obsolete("Old.", DiagnosticId = "OLD3")] int Count { get; }
            Task DropAsync(Trial trial);
        }
        [Experimental("EXP5")]
        public sealed class Catalog : ICatalog
        {
            public int Count => 1;
            [Cached(Ttl = 60)] public Task<Value> GetAsync(Filter filter) => throw new NotSupportedException();
            [Cached(Ttl = 60, Tags = ["kind:{kind}"])] public Task<Trial?> FindAsync(Kind kind) => throw new NotSupportedException();
            [InvalidatesCache(Tags = ["trial:{trial.Id}"])] public Task DropAsync(Trial trial) => throw new NotSupportedException();
        }
        """;

    [Fact]
    public async Task Generated_code_compiles_without_a_warning()
    {
        Compilation output = GeneratorRun.Of(Source).Output;

        Assert.Empty(await RuleTest.AnalyzeAsync(output));
        TestCompilation.AssertCompiles(output);
    }

    [Fact]
    public void Members_and_types_that_are_obsolete_as_an_error_are_stored()
    {
        CodecHarness harness = CodecHarness.From(
            """
            #pragma warning disable CS0612
            namespace Cases;
            internal static class Cases { internal static Value Get() => Value.Create(); }
            [Obsolete("Use Value.", error: true)] internal sealed record Former(int Id);
            internal sealed class Value
            {
                [Obsolete("Use Create.", error: true)] public Value() { }
                [Obsolete("Use Id.", error: true)] public string? Code { get; set; }
                [Obsolete("Use Id.", error: true)] public List<Former> Former { get; set; } = [];
                public int Id { get; set; }
                [Obsolete] public static Value Create() => new() { Code = "c", Former = [new(3)], Id = 4 };
            }
            """
        );

        Assert.Equal(
            ValueDump.Of(harness.Original("Cases.Get")),
            ValueDump.Of(harness.Read("Cases.Get", harness.Write("Cases.Get")))
        );
    }

    [Theory]
    [InlineData("Former")]
    [InlineData("IReadOnlyList<Former?>")]
    [InlineData("(int, Former[])")]
    public void A_result_whose_type_is_obsolete_as_an_error_is_refused(string declared) =>
        Assert.Equal(
            "CW4001: The result of 'Get' can't be cached: the result is of type 'Former', which is [Obsolete] as an error, so that generated methods can't name it. Return its successor instead",
            Assert.Single(
                ValueFacts.Problems(declared, "[Obsolete(\"Gone.\", true)] public sealed record Former(int Id);")
            )
        );

    [Fact]
    public void Members_of_services_that_are_obsolete_as_an_error_are_passed_on() =>
        TestCompilation.AssertCompiles(
            GeneratorRun
                .Of(
                    """
                    using Cachewright;

                    public interface ICatalog
                    {
                        [Obsolete("Gone.", true)] void Drop();
                        [Obsolete("Gone.", true)] int Size { get; set; }
                        [Obsolete("Gone.", true)] event Action? Gone;
                        [Obsolete("Gone.", true)] Task<int> CountAsync(int id);
                    }
                    public sealed class Catalog : ICatalog
                    {
                        [Obsolete("Gone.", true)] public void Drop() { }
                        [Obsolete("Gone.", true)] public int Size { get; set; }
                        [Obsolete("Gone.", true)] public event Action? Gone { add { } remove { } }
                        [Cached(Ttl = 60), Obsolete("Gone.", true)] public Task<int> CountAsync(int id) => Task.FromResult(1);
                    }
                    """
                )
                .Output
        );

    [Fact]
    public void Only_what_is_used_is_disabled()
    {
        IReadOnlyDictionary<string, string> files = GeneratorRun.Of(Source).Files;

        Assert.Contains("#pragma warning disable EXP1 //", files["Trial_Codec.g.cs"]);
        Assert.DoesNotContain("EXP", files["Plain_Codec.g.cs"]);
    }
}
