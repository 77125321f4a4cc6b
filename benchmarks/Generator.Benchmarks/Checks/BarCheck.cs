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
        SyntheticCompilation shop = new(methods: 1000);
        UnrelatedEdit edit = UnrelatedEdit.Observe(shop);
        double fraction = FractionOfColdRun(shop);
        Console.WriteLine("1,000 annotated methods, an edit in another file (bars of design.md, section 9):");
        Print(
            edit.ChangedModels == 0 && edit.Models > 0,
            $"{edit.ChangedModels} of {edit.Models} models changed (none)"
        );
        Print(edit.RunOutputs == 0 && edit.Outputs > 0, $"{edit.RunOutputs} of {edit.Outputs} outputs ran (none)");
        Print(fraction <= SmallFraction, $"{fraction:P0} of the time of a cold run (at most {SmallFraction:P0})");
        return edit.RanNothing && fraction <= SmallFraction;
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

    private static void Print(bool holds, string measured) =>
        Console.WriteLine($"  {(holds ? "PASS" : "FAIL")}  {measured}");
}
