using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator.Benchmarks;

/// <summary>An application as the compiler sees it: nothing in it has been bound yet, so that each run pays for what it looks at.</summary>
internal sealed class SyntheticCompilation
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.Latest);

    private readonly CSharpCompilation _compilation;
    private readonly SyntaxTree _unrelated = Parse(SyntheticShop.Unrelated);
    private int _edits;

    public SyntheticCompilation(int methods, int types)
    {
        _compilation = CSharpCompilation.Create(
            "Shop",
            [.. SyntheticShop.Files(methods, types).Select(Parse), _unrelated],
            References(),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
    }

    /// <summary>The compilation with all its symbols still to be made.</summary>
    public Compilation Fresh() => _compilation.Clone();

    /// <summary>The compilation after another edit of the unrelated file, with all its symbols still to be made.</summary>
    public Compilation Edited() =>
        _compilation.ReplaceSyntaxTree(_unrelated, Parse(SyntheticShop.UnrelatedEdited(++_edits)));

    /// <summary>The compilation after an edit of one of the types that are cached.</summary>
    public Compilation WithEditedValue()
    {
        SyntaxTree file = _compilation.SyntaxTrees[0];
        return _compilation.ReplaceSyntaxTree(file, Parse(SyntheticShop.WithEditedValue(file.ToString())));
    }

    /// <summary>A generator that has not run yet.</summary>
    public static GeneratorDriver NewDriver(bool trackSteps = false) =>
        CSharpGeneratorDriver.Create(
            [new CacheGenerator().AsSourceGenerator()],
            parseOptions: s_parseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps)
        );

    /// <summary>All analyzers that are shipped.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> NewAnalyzers() =>
        [
            .. typeof(CacheGenerator)
                .Assembly.GetTypes()
                .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, s_parseOptions);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("Cachewright.Generator", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
}
