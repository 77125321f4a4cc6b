using BenchmarkDotNet.Attributes;
using Cachewright.Generator.Benchmarks.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator.Benchmarks;

/// <summary>What the generator and the analyzers cost a build, and a keystroke.</summary>
public class GeneratorBenchmarks
{
    private SyntheticCompilation _shop = null!;
    private GeneratorDriver _driver = null!;

    /// <summary>How many methods carry an attribute.</summary>
    [Params(10, 1000)]
    public int Methods { get; set; }

    /// <summary>How many types a result is made of.</summary>
    [Params(5, 30)]
    public int Types { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _shop = new SyntheticCompilation(Methods, Types);
        WrittenFiles.RequireNoneAfterUnrelatedEdit(_shop);
        _driver = SyntheticCompilation.NewDriver().RunGenerators(_shop.Fresh());
    }

    /// <summary>The first run: a build from the command line, or a project that has just been opened.</summary>
    [Benchmark(Baseline = true)]
    public GeneratorDriver ColdRun() => SyntheticCompilation.NewDriver().RunGenerators(_shop.Fresh());

    /// <summary>A run after an edit in a file without annotated methods.</summary>
    [Benchmark]
    public GeneratorDriver EditElsewhere() => _driver.RunGenerators(_shop.Edited());

    /// <summary>The analyzers alone, over everything.</summary>
    [Benchmark]
    public async Task<int> Analyzers()
    {
        CompilationWithAnalyzers analysis = _shop.Fresh().WithAnalyzers(SyntheticCompilation.NewAnalyzers());
        return (await analysis.GetAnalyzerDiagnosticsAsync()).Length;
    }
}
