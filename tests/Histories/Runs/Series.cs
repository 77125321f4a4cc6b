using Cachewright.Histories.Checking;

namespace Cachewright.Histories.Runs;

/// <summary>Histories with the same settings and consecutive seeds, and what came of all of them; as text, a row of the tables in docs/guarantees.md.</summary>
internal sealed class Series
{
    /// <summary>What the columns of the rows are.</summary>
    public const string Header = """
        | | s, histories | reads | hits | faults | killed | stale | of own writes | after a fence | lost | failed | exposed, by the dead | exposed for | sent again after | worst call |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    private readonly List<RunResult> _results = [];
    private readonly RunSettings _settings;

    private Series(RunSettings settings) => _settings = settings;

    public int Violations => Sum(static verdict => verdict.Violations.Count);

    /// <summary>Runs them one after the other, and prints each.</summary>
    public static async Task<Series> RunAsync(RunSettings settings)
    {
        Series series = new(settings);
        for (int round = 0; round < settings.Rounds; round++)
        {
            RunSettings next = settings with { Seed = settings.Seed + round };
            Console.WriteLine($"{next} begins");
            RunResult result = await new HistoryRun(next).RunAsync();
            Console.WriteLine(result);
            series._results.Add(result);
        }

        return series;
    }

    public override string ToString() =>
        $"| {_settings} | {_settings.Duration.TotalSeconds:N0}, {_results.Count:N0} | {Sum(static verdict => verdict.Reads):N0} "
        + $"| {Sum(static verdict => verdict.Hits):N0} | {_results.Sum(static result => result.Faults.Count):N0} "
        + $"| {_results.Sum(static result => result.Killed):N0} | {Count(Invariant.Fresh)} | {Count(Invariant.OwnWrites)} "
        + $"| {Count(Invariant.Fenced)} | {Sum(static verdict => verdict.Lost):N0} | {Count(Invariant.NoFailure)} "
        + $"| {Sum(static verdict => verdict.Exposed):N0}, {Sum(static verdict => verdict.ExposedByDead):N0} "
        + $"| {Longest(static verdict => verdict.LongestExposure)} | {Longest(static verdict => verdict.LongestResend)} "
        + $"| {Longest(static verdict => verdict.WorstRead > verdict.WorstWrite ? verdict.WorstRead : verdict.WorstWrite)} |";

    private string Count(Invariant invariant) => $"{Sum(verdict => verdict.Count(invariant)):N0}";

    private int Sum(Func<Verdict, int> count) => _results.Sum(result => count(result.Verdict));

    private string Longest(Func<Verdict, TimeSpan> time) =>
        $"{_results.Max(result => time(result.Verdict)).TotalMilliseconds:N0} ms";
}
