namespace Cachewright.Histories.Runs;

/// <summary><c>run</c>: one history, however long; ends with 1 if something in it should not be.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        RunSettings settings = RunSettings.Parse(arguments);
        Console.WriteLine($"{settings.Subject}, {settings.Duration.TotalSeconds:N0} s, seed {settings.Seed}");
        RunResult result = await new HistoryRun(settings).RunAsync();
        Console.WriteLine(result);
        return result.Verdict.Violations.Count == 0 ? 0 : 1;
    }
}
