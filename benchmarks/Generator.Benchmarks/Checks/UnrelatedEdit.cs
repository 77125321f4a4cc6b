using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Benchmarks.Checks;

/// <summary>The steps of the generator's pipeline after an edit that does not concern it, as Roslyn records them.</summary>
/// <remarks>Recording every step is slow with many methods: see <see cref="WrittenFiles"/> for those.</remarks>
/// <param name="Models">How many models were compared.</param>
/// <param name="ChangedModels">How many of them came out different.</param>
/// <param name="Outputs">How many outputs there are.</param>
/// <param name="RunOutputs">How many of them ran again.</param>
internal sealed record UnrelatedEdit(int Models, int ChangedModels, int Outputs, int RunOutputs)
{
    private static readonly string[] s_modelSteps = [TrackingNames.Services, TrackingNames.Types];

    public static UnrelatedEdit Observe(SyntheticCompilation shop)
    {
        GeneratorDriver first = SyntheticCompilation.NewDriver(trackSteps: true).RunGenerators(shop.Fresh());
        GeneratorRunResult result = first.RunGenerators(shop.Edited()).GetRunResult().Results[0];
        IncrementalStepRunReason[] models =
        [
            .. Reasons(result.TrackedSteps.Where(step => s_modelSteps.Contains(step.Key))),
        ];
        IncrementalStepRunReason[] outputs = [.. Reasons(result.TrackedOutputSteps)];
        return new UnrelatedEdit(models.Length, models.Count(HasChanged), outputs.Length, outputs.Count(HasRun));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(
        IEnumerable<KeyValuePair<string, ImmutableArray<IncrementalGeneratorRunStep>>> steps
    ) => steps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static bool HasChanged(IncrementalStepRunReason reason) =>
        reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);

    private static bool HasRun(IncrementalStepRunReason reason) => reason != IncrementalStepRunReason.Cached;
}
