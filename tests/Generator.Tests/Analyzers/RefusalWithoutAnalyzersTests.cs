using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator.Tests.Analyzers;

/// <summary>A refused attribute is never a green build, not even where no analyzer runs.</summary>
public sealed class RefusalWithoutAnalyzersTests
{
    private const string Refused = """
        using Cachewright;

        public sealed class Catalog
        {
            [Cached(Ttl = 60)]
            public Task<int> CountAsync() => Task.FromResult(1);
        }
        """;

    [Theory]
    [InlineData("RunAnalyzers")]
    [InlineData("RunAnalyzersDuringBuild")]
    public void Switched_off_analyzers_make_refusals_errors_of_the_compiler(string property)
    {
        Diagnostic error = Assert.Single(Build(Refused, property, "false"));

        Assert.Equal("CS1029", error.Id);
        Assert.Contains(
            "CW1001: [Cached] has no effect on 'CountAsync'",
            error.GetMessage(null),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_listed_type_that_cant_be_stored_is_an_error_of_the_compiler_too()
    {
        Diagnostic error = Assert.Single(
            Build("[assembly: Cachewright.CacheValue(typeof(Stream))]", "RunAnalyzers", "false")
        );

        Assert.Contains(
            "CW4001: The result of '[CacheValue(typeof(Stream))]'",
            error.GetMessage(null),
            StringComparison.Ordinal
        );
    }

    /// <summary>Without one the compiler would end with CS8795, and say nothing of what it finds later or analyzers find.</summary>
    [Theory]
    [InlineData("true", "")]
    [InlineData("false", "CW1002 CW2001")]
    public void A_refused_partial_method_gets_a_body_so_that_the_refusal_is_seen(string runsAnalyzers, string seen)
    {
        const string Source = """
            using Cachewright;

            public partial struct Outer<T>
                where T : class
            {
                internal sealed partial record Images(ICache Cache)
                {
                    [Cached(Ttl = 60)]
                    internal partial Task<Stream> OpenAsync<TKey>(T? @class, string name = "a", params int[] sizes)
                        where TKey : struct;

                    private Task<Stream> OpenCoreAsync<TKey>(T? @class, string name, int[] sizes)
                        where TKey : struct => throw new NotSupportedException();
                }
            }
            """;

        IEnumerable<string> refusals = Build(Source, "RunAnalyzers", runsAnalyzers)
            .Select(error => error.GetMessage(null).Replace("#error: '", "", StringComparison.Ordinal)[..6])
            .Order();

        Assert.Equal(seen, string.Join(' ', refusals));
    }

    [Theory]
    [InlineData("")]
    [InlineData("true")]
    public void Where_analyzers_run_the_generator_leaves_refusals_to_them(string value) =>
        Assert.Empty(Build(Refused, "RunAnalyzers", value));

    [Fact]
    public void Switched_off_analyzers_change_nothing_where_nothing_is_refused()
    {
        string accepted =
            "public interface ICatalog { Task<int> CountAsync(); }\n"
            + Refused.Replace("class Catalog", "class Catalog : ICatalog", StringComparison.Ordinal);
        string source = accepted.Replace("using Cachewright;", "", StringComparison.Ordinal);

        Assert.Empty(Build("using Cachewright;\n" + source, "RunAnalyzers", "false"));
    }

    private static IEnumerable<Diagnostic> Build(string source, string property, string value)
    {
        CSharpGeneratorDriver
            .Create(
                [new CacheGenerator().AsSourceGenerator()],
                parseOptions: TestCompilation.ParseOptions,
                optionsProvider: new BuildProperties(
                    ImmutableDictionary<string, string>.Empty.Add("build_property." + property, value)
                )
            )
            .RunGeneratorsAndUpdateCompilation(
                TestCompilation.Create(source),
                out Compilation output,
                out _,
                TestContext.Current.CancellationToken
            );
        return output
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(item => item.Severity == DiagnosticSeverity.Error);
    }

    private sealed class BuildProperties(ImmutableDictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
