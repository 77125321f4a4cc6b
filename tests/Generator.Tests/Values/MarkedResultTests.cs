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
    public void Only_what_is_used_is_disabled()
    {
        IReadOnlyDictionary<string, string> files = GeneratorRun.Of(Source).Files;

        Assert.Contains("#pragma warning disable EXP1 //", files["Trial_Codec.g.cs"]);
        Assert.DoesNotContain("EXP", files["Plain_Codec.g.cs"]);
    }
}
