using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Tests;

/// <summary>One run of the generator over source text.</summary>
internal sealed record GeneratorRun(GeneratorDriver Driver, Compilation Output)
{
    /// <summary>Runs the generator.</summary>
    public static GeneratorRun Of(Compilation compilation)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new CacheGenerator().AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions,
            driverOptions: new GeneratorDriverOptions(
                IncrementalGeneratorOutputKind.None,
                trackIncrementalGeneratorSteps: true
            )
        );
        return new GeneratorRun(driver, compilation).Again(compilation);
    }

    /// <summary>Runs the generator over source files.</summary>
    public static GeneratorRun Of(params string[] sources) => Of(TestCompilation.Create(sources));

    /// <summary>Runs the same generator again, as the compiler does after an edit.</summary>
    public GeneratorRun Again(Compilation compilation)
    {
        GeneratorDriver next = Driver.RunGeneratorsAndUpdateCompilation(
            compilation,
            out Compilation output,
            out ImmutableArray<Diagnostic> problems,
            TestContext.Current.CancellationToken
        );
        Assert.Empty(problems);
        Assert.Null(next.GetRunResult().Results[0].Exception);
        return new GeneratorRun(next, output);
    }

    /// <summary>The generated files, by name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Driver
            .GetRunResult()
            .Results[0]
            .GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>How each item of a step came about in the last run.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Driver
            .GetRunResult()
            .Results[0]
            .TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs)
            ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)]
            : [];

    /// <summary>How each output came about in the last run.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons =>
        [
            .. Driver
                .GetRunResult()
                .Results[0]
                .TrackedOutputSteps.SelectMany(step => step.Value)
                .SelectMany(run => run.Outputs)
                .Select(output => output.Reason),
        ];
}
