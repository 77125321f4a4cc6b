using Cachewright.Histories.Checking;

namespace Cachewright.Histories.Runs;

/// <summary><c>figures</c>: what docs/guarantees.md states beside the histories.</summary>
internal static class FiguresCommand
{
    private const int Callers = 10_000;

    public static async Task<int> RunAsync()
    {
        Console.WriteLine(
            $"{Callers:N0} callers, one cold key, 1 process: {await ColdKey.CountLoadsAsync(1, Callers)} load(s)"
        );
        Console.WriteLine(
            $"{Callers:N0} callers, one cold key, 4 processes: {await ColdKey.CountLoadsAsync(4, Callers)} load(s)"
        );
        Print("stopped", await Outage.StoppedAsync());
        Print("frozen", await Outage.FrozenAsync());
        Print("absent", await Outage.AbsentAsync());
        foreach (string line in await EntrySize.MeasureAsync())
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    private static void Print(string state, Verdict verdict) =>
        Console.WriteLine(
            $"Redis {state}: {verdict.Reads:N0} reads, worst {verdict.WorstRead.TotalMilliseconds:N0} ms beyond the load; "
                + $"{verdict.Writes:N0} writes, worst {verdict.WorstWrite.TotalMilliseconds:N0} ms beyond the body; "
                + $"{verdict.Violations.Count} violations"
        );
}
