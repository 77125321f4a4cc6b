using BenchmarkDotNet.Running;
using Cachewright.Generator.Benchmarks.Checks;

namespace Cachewright.Generator.Benchmarks;

/// <summary><c>[--check]</c>, and what else BenchmarkDotNet takes, <c>--filter *ColdRun*</c> say.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Contains("--check"))
        {
            return BarCheck.Run() ? 0 : 1;
        }
        BenchmarkRunner.Run<GeneratorBenchmarks>(new GeneratorConfig(), args);
        return 0;
    }
}
