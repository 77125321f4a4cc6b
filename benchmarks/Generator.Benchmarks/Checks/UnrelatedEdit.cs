using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Benchmarks.Checks;

/// <summary>What the generator did after an edit that does not concern it.</summary>
/// <param name="Models">How many models were compared.</param>
/// <param name="ChangedModels">How many of them came out different.</param>
/// <param name="Outputs">How many files there are.</param>
/// <param name="RunOutputs">How many of them were written again.</param>
internal sealed record UnrelatedEdit(int Models, int ChangedModels, int Outputs, int RunOutputs)
{
    public bool RanNothing => Models > 0 && ChangedModels == 0 && Outputs > 0 && RunOutputs == 0;

    /// <summary>Fails where the generator did more than to find everything unchanged.</summary>
    public static void RequireNoOutput(SyntheticCompilation shop)
    {
        UnrelatedEdit edit = Observe(shop);
        if (!edit.RanNothing)
        {
            throw new InvalidOperationException($"An unrelated edit made the generator work: {edit}");
        }
    }

    public static UnrelatedEdit Observe(SyntheticCompilation shop)
    {
        GeneratorDriver first = SyntheticCompilation.NewDriver(trackSteps: true).RunGenerators(shop.Fresh());
        RequireSuccess(first);
        GeneratorRunResult result = RequireSuccess(first.RunGenerators(shop.Edited()));
        IncrementalStepRunReason[] models =
        [
            .. Reasons(result.TrackedSteps.Where(step => s_models.Contains(step.Key))),
        ];
        IncrementalStepRunReason[] outputs = [.. Reasons(result.TrackedOutputSteps)];
        return new UnrelatedEdit(models.Length, models.Count(HasChanged), outputs.Length, outputs.Count(HasRun));
    }

    private static readonly string[] s_models = [TrackingNames.Services, TrackingNames.Types];

    private static IEnumerable<IncrementalStepRunReason> Reasons(
        IEnumerable<
            KeyValuePair<string, System.Collections.Immutable.ImmutableArray<IncrementalGeneratorRunStep>>
        > steps
    ) => steps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static bool HasChanged(IncrementalStepRunReason reason) =>
        reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);

    private static bool HasRun(IncrementalStepRunReason reason) => reason != IncrementalStepRunReason.Cached;

    private static GeneratorRunResult RequireSuccess(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        if (result.Exception is not null)
        {
            throw new InvalidOperationException("The generator failed.", result.Exception);
        }
        if (
            result.GeneratedSources.Any(file => file.SourceText.ToString().Contains("#error", StringComparison.Ordinal))
        )
        {
            throw new InvalidOperationException("The generator refused an annotated method.");
        }
        return result;
    }
}
