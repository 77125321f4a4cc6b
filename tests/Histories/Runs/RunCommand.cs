namespace Cachewright.Histories.Runs;

/// <summary><c>run</c>: one history, however long, or several; ends with 1 if something in it should not be.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        Series series = await Series.RunAsync(RunSettings.Parse(arguments));
        Console.WriteLine(Series.Header);
        Console.WriteLine(series);
        return series.Violations == 0 ? 0 : 1;
    }
}
