namespace Cachewright.Histories.Runs;

/// <summary><c>run</c>: one history, however long, or several; ends with 1 if something in it should not be.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        RunSettings settings = RunSettings.Parse(arguments);
        int reads = 0;
        int violations = 0;
        for (int round = 0; round < settings.Rounds; round++)
        {
            RunSettings next = settings with { Seed = settings.Seed + round };
            Console.WriteLine(next);
            RunResult result = await new HistoryRun(next).RunAsync();
            Console.WriteLine(result);
            reads += result.Verdict.Reads;
            violations += result.Verdict.Violations.Count;
        }

        Console.WriteLine($"{settings.Rounds:N0} histories, {reads:N0} reads, {violations:N0} violations");
        return violations == 0 ? 0 : 1;
    }
}
