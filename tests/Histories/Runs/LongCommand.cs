using Cachewright.Histories.Workers;

namespace Cachewright.Histories.Runs;

/// <summary>
/// <c>long</c>: every mode, each for so many seconds, and a short twin of those that have one; at the end the table of docs/guarantees.md. Ends
/// with 1 if something was found where nothing should be, or nothing in a twin.
/// </summary>
internal static class LongCommand
{
    private static readonly TimeSpan _twin = TimeSpan.FromSeconds(20);

    /// <summary>A failover comes at the end of a history, so these are many short ones.</summary>
    private static readonly TimeSpan _failover = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan _cluster = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] arguments)
    {
        List<Series> rows = [];
        int problems = 0;
        foreach (RunSettings settings in Plan(RunSettings.Parse(arguments)))
        {
            Series series = await Series.RunAsync(settings);
            rows.Add(series);
            problems += series.Violations > 0 == settings.IsTwin ? 0 : 1;
        }

        Console.WriteLine(Series.Header);
        rows.ForEach(Console.WriteLine);
        return problems == 0 ? 0 : 1;
    }

    private static RunSettings[] Plan(RunSettings settings)
    {
        RunSettings fences = settings with { Mode = Mode.Fences };
        RunSettings rollbacks = settings with { Mode = Mode.Rollbacks };
        RunSettings failovers = settings with { Mode = Mode.Failovers, Duration = _failover };
        return
        [
            settings with
            {
                Mode = Mode.Faults,
            },
            settings with
            {
                Mode = Mode.Quiet,
                Patient = true,
            },
            fences,
            fences with
            {
                IsTwin = true,
                Duration = _twin,
            },
            rollbacks,
            rollbacks with
            {
                IsTwin = true,
                Duration = _twin,
            },
            failovers with
            {
                Rounds = Rounds(settings, _failover),
            },
            failovers with
            {
                IsTwin = true,
            },
            settings with
            {
                Mode = Mode.Cluster,
                Duration = _cluster,
                Rounds = Rounds(settings, _cluster),
            },
        ];
    }

    private static int Rounds(RunSettings settings, TimeSpan each) => Math.Max(1, (int)(settings.Duration / each));
}
