using System.Globalization;
using Cachewright.Histories.Ledgers;

namespace Cachewright.Histories.Workers;

/// <summary>What one process is told on its command line.</summary>
/// <param name="Subject">Who is under test.</param>
/// <param name="Configuration">How to reach Redis.</param>
/// <param name="SourcePath">The file of the versioned source.</param>
/// <param name="HistoryPath">The file that the process writes its history to.</param>
/// <param name="Process">Its number in the history.</param>
/// <param name="Readers">So many loops read.</param>
/// <param name="Writers">So many loops write.</param>
/// <param name="Seed">Chooses what they read and write.</param>
/// <param name="BudgetMilliseconds">The cache's budget; 0 leaves the default.</param>
/// <param name="Mode">What the history is about.</param>
/// <param name="IsTwin">Whether just that is left out.</param>
internal sealed record WorkerSettings(
    Subject Subject,
    string Configuration,
    string SourcePath,
    string HistoryPath,
    int Process,
    int Readers,
    int Writers,
    int Seed,
    int BudgetMilliseconds = 0,
    Mode Mode = Mode.Faults,
    bool IsTwin = false
)
{
    public const string Command = "worker";

    /// <summary>Goes behind an address, and with <see cref="PatientBudgetMilliseconds"/>, where a busy machine must not show.</summary>
    public const string PatientConfiguration = ",asyncTimeout=10000,connectTimeout=10000";

    public const int PatientBudgetMilliseconds = 15_000;

    /// <summary>The budget; null is the default.</summary>
    public TimeSpan? Budget => BudgetMilliseconds == 0 ? null : TimeSpan.FromMilliseconds(BudgetMilliseconds);

    /// <summary>Accounts whose writer was killed are not cached for one to two of these: with the default, soon none would be.</summary>
    public TimeSpan? HoldTime => Mode == Mode.Fences ? TimeSpan.FromSeconds(5) : null;

    /// <summary>What is sent again; null is the default.</summary>
    public TimeSpan? ResendWindow =>
        IsTwin && Mode is (Mode.Rollbacks or Mode.Failovers) ? TimeSpan.FromMilliseconds(1) : null;

    /// <summary>Reads the command line that <see cref="ToArguments"/> wrote.</summary>
    public static WorkerSettings Parse(string[] arguments) =>
        new(
            Enum.Parse<Subject>(arguments[1]),
            arguments[2],
            arguments[3],
            arguments[4],
            Number(arguments[5]),
            Number(arguments[6]),
            Number(arguments[7]),
            Number(arguments[8]),
            Number(arguments[9]),
            Enum.Parse<Mode>(arguments[10]),
            bool.Parse(arguments[11])
        );

    public string[] ToArguments() =>
        [
            Command,
            Subject.ToString(),
            Configuration,
            SourcePath,
            HistoryPath,
            Text(Process),
            Text(Readers),
            Text(Writers),
            Text(Seed),
            Text(BudgetMilliseconds),
            Mode.ToString(),
            IsTwin.ToString(),
        ];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
