using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Benchmarks.Checks;

/// <summary>Says of each bar whether it holds: counts, and a ratio of times.</summary>
internal static class BarCheck
{
    /// <summary>The largest part of a cold run that an unrelated edit may take.</summary>
    private const double SmallFraction = 0.25;

    private const int Rounds = 9;

    /// <summary>Returns whether every bar holds.</summary>
    public static bool Run()
    {
        UnrelatedEdit edit = UnrelatedEdit.Observe(new SyntheticCompilation(methods: 100, types: 5));
        Console.WriteLine("100 annotated methods, an edit in another file (bars of design.md, section 9):");
        bool passed = Require(
            edit.Models > 0 && edit.ChangedModels == 0,
            $"{edit.ChangedModels} of {edit.Models} models changed (none)"
        );
        passed &= Require(
            edit.Outputs > 0 && edit.RunOutputs == 0,
            $"{edit.RunOutputs} of {edit.Outputs} outputs ran (none)"
        );

        SyntheticCompilation shop = new(methods: 1000, types: 30);
        GeneratorDriver first = SyntheticCompilation.NewDriver().RunGenerators(shop.Fresh());
        WrittenFiles.RequireNoneAfterUnrelatedEdit(shop);
        WrittenFiles written = WrittenFiles.Between(first, first.RunGenerators(shop.Edited()));
        double fraction = FractionOfColdRun(shop);
        Console.WriteLine("1,000 annotated methods, 30 types in a result:");
        passed &= Require(written.Again == 0, $"{written.Again} of {written.All} files written again (none)");
        return passed
            & Require(
                fraction <= SmallFraction,
                $"{fraction:P0} of the time of a cold run (at most {SmallFraction:P0})"
            );
    }

    private static double FractionOfColdRun(SyntheticCompilation shop)
    {
        GeneratorDriver driver = SyntheticCompilation.NewDriver().RunGenerators(shop.Fresh());
        double[] fractions = new double[Rounds];
        for (int round = -2; round < Rounds; round++)
        {
            TimeSpan cold = Time(() => SyntheticCompilation.NewDriver().RunGenerators(shop.Fresh()));
            TimeSpan edited = Time(() => driver.RunGenerators(shop.Edited()));
            fractions[Math.Max(round, 0)] = edited / cold;
        }
        return fractions.Order().ElementAt(Rounds / 2);
    }

    private static TimeSpan Time(Func<GeneratorDriver> run)
    {
        long start = Stopwatch.GetTimestamp();
        GC.KeepAlive(run());
        return Stopwatch.GetElapsedTime(start);
    }

    private static bool Require(bool holds, string measured)
    {
        Console.WriteLine($"  {(holds ? "PASS" : "FAIL")}  {measured}");
        return holds;
    }
}
