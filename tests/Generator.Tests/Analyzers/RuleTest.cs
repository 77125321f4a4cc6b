using System.Collections.Immutable;
using System.Globalization;
using Cachewright.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Cachewright.Generator.Tests.Analyzers;

/// <summary>
/// Runs the analyzers as a build does: over the source and what the generator made of it. In the source <c>[|</c> and <c>|]</c> enclose
/// what must be underlined.
/// </summary>
internal static class RuleTest
{
    private static readonly string[] TestFrameworks = ["xunit", "Microsoft.Testing", "Microsoft.TestPlatform"];

    /// <summary>The analyzers of what Discovery refuses.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Families { get; } =
    [new ApplyAnalyzer(), new KeyAnalyzer(), new InvalidationAnalyzer(), new ValueAnalyzer()];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. Families, new BypassAnalyzer()];

    /// <summary>What every source may use: a record, a database, and the usings of a web project.</summary>
    private const string Shop = """
        global using Cachewright;
        global using Microsoft.Extensions.DependencyInjection;

        public sealed record Product(int Id, string Name, int CategoryId);

        public sealed class ShopDb
        {
            public IQueryable<Product> Products => Array.Empty<Product>().AsQueryable();
            public Product? Find(int id) => Products.FirstOrDefault(item => item.Id == id);
            public Task<Product?> FindAsync(int id) => Task.FromResult(Find(id));
            public Task<Product?> FindAsync(string name) => Task.FromResult(Products.FirstOrDefault(item => item.Name == name));
            public Task<T?> ReadAsync<T>(string name) where T : class => Task.FromResult<T?>(null);
            public Task SaveAsync(Product product) => Task.CompletedTask;
            public Task RenameAsync(int id, string name) => Task.CompletedTask;
            public Task DeleteAsync(int id) => Task.CompletedTask;
            public Task<Product> AddAsync(string name) => Task.FromResult(new Product(1, name, 1));
            public Task<int> VisitsAsync(int id) => Task.FromResult(id);
            public Task<int> CountVisitAsync(int id) => Task.FromResult(id);
        }
        """;

    /// <summary>A library of the source, the shop and what is generated, outside any test framework.</summary>
    public static Compilation Compile(string source, params MetadataReference[] references)
    {
        CSharpCompilation compilation = TestCompilation.Create(Shop, source);
        IEnumerable<MetadataReference> kept = compilation.References.Where(item => !IsTestFramework(item));
        return GeneratorRun.Of(compilation.WithReferences(kept.Concat(references))).Output;
    }

    /// <summary>What the analyzers say, in the order of the source.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            null,
            true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false
        );
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers(Analyzers, options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(item => item.Location.SourceSpan.Start)];
    }

    /// <summary>Checks that the rule, and no other, is reported at each mark, and that its messages contain the texts.</summary>
    public static async Task ReportsAsync(string id, string marked, params string[] texts)
    {
        (string source, IReadOnlyList<TextSpan> marks) = Marks(marked);
        Assert.NotEmpty(marks);
        IReadOnlyList<Diagnostic> found = await AnalyzeAsync(Compile(source));
        Assert.Equal(
            marks.Select(mark => $"{id} at '{source.Substring(mark.Start, mark.Length)}', {mark}"),
            found.Select(item =>
                $"{item.Id} at '{item.Location.SourceTree?.GetText().ToString(item.Location.SourceSpan)}', {item.Location.SourceSpan}"
            )
        );
        string messages = string.Join("\n", found.Select(item => item.GetMessage(CultureInfo.InvariantCulture)));
        Assert.All(texts, text => Assert.Contains(text, messages, StringComparison.Ordinal));
    }

    /// <summary>Checks that nothing is reported, and that the result compiles.</summary>
    public static async Task IsSilentAsync(string source)
    {
        Compilation compilation = Compile(source);
        Assert.Empty((await AnalyzeAsync(compilation)).Select(item => item.ToString()));
        Assert.Empty(
            compilation
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(item => item.Severity == DiagnosticSeverity.Error)
                .Select(item => $"{item}\n{item.Location.SourceTree}")
        );
    }

    private static bool IsTestFramework(MetadataReference reference) =>
        Path.GetFileName(reference.Display) is { } name
        && TestFrameworks.Any(item => name.StartsWith(item, StringComparison.OrdinalIgnoreCase));

    private static (string Source, IReadOnlyList<TextSpan> Marks) Marks(string marked)
    {
        var marks = new List<TextSpan>();
        string rest = marked;
        for (
            int start = rest.IndexOf("[|", StringComparison.Ordinal);
            start >= 0;
            start = rest.IndexOf("[|", StringComparison.Ordinal)
        )
        {
            int end = rest.IndexOf("|]", start, StringComparison.Ordinal) - 2;
            rest = rest.Remove(start, 2).Remove(end, 2);
            marks.Add(TextSpan.FromBounds(start, end));
        }

        return (rest, marks);
    }
}
