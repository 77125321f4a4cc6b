using System.Collections.Immutable;
using Cachewright.Generator.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator.Tests.Torture;

/// <summary>
/// Odd but legal services, in <c>Torture/Cases</c>. Each is either accepted, and what is generated for it compiles without warnings (those about
/// doc comments included), or refused by the rules named in its first line: <c>// refused: CW1012</c>.
/// </summary>
public sealed class TortureTests
{
    private const string Refused = "// refused: ";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Torture", "Cases");

    private static readonly CSharpParseOptions ParseOptions = TestCompilation.ParseOptions.WithDocumentationMode(
        DocumentationMode.Diagnose
    );

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AnOddServiceIsCachedOrRefused(string name)
    {
        string source = await File.ReadAllTextAsync(Path.Combine(Folder, name), TestContext.Current.CancellationToken);
        (Compilation output, GeneratorDriverRunResult run) = Generate(Compilation(source));
        string[] reported = await AnalyzeAsync(output);
        if (source.StartsWith(Refused, StringComparison.Ordinal))
        {
            string first = source[Refused.Length..source.IndexOf('\n', StringComparison.Ordinal)].Trim();
            Assert.Equal(first.Split(' '), reported.Select(item => item.Split(' ')[0]).Distinct().Order());
            return;
        }

        Assert.Equal("", string.Join("\n", reported));
        Assert.NotEmpty(run.GeneratedTrees);
        AssertCompiles(output, run);
    }

    private static CSharpCompilation Compilation(string source)
    {
        CSharpCompilation basis = TestCompilation.Create();
        IEnumerable<SyntaxTree> trees = basis
            .SyntaxTrees.Select(tree => tree.ToString())
            .Append(source)
            .Select(text => CSharpSyntaxTree.ParseText(text, ParseOptions));
        return basis.RemoveAllSyntaxTrees().AddSyntaxTrees(trees).WithOptions(basis.Options.WithAllowUnsafe(true));
    }

    private static (Compilation Output, GeneratorDriverRunResult Run) Generate(Compilation compilation)
    {
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new CacheGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(
                compilation,
                out Compilation output,
                out _,
                TestContext.Current.CancellationToken
            );
        GeneratorDriverRunResult run = driver.GetRunResult();
        Assert.Null(run.Results[0].Exception);
        return (output, run);
    }

    private static async Task<string[]> AnalyzeAsync(Compilation compilation)
    {
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers(RuleTest.Families)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. found.Select(item => $"{item.Id} {item.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"),
        ];
    }

    /// <summary>Errors count wherever they are, warnings in generated code.</summary>
    private static void AssertCompiles(Compilation output, GeneratorDriverRunResult run)
    {
        IEnumerable<string> problems = output
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(item =>
                item.Severity == DiagnosticSeverity.Error
                || (
                    item.Severity == DiagnosticSeverity.Warning
                    && run.GeneratedTrees.Any(tree => tree == item.Location.SourceTree)
                )
            )
            .Select(item =>
                $"{item}\n    {item.Location.SourceTree?.GetText().Lines[item.Location.GetLineSpan().StartLinePosition.Line]}"
            );
        string text = string.Join("\n", problems.Take(12));
        Assert.True(text.Length == 0, text);
    }
}
