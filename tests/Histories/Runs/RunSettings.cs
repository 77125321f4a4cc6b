using System.Globalization;
using Cachewright.Histories.Ledgers;
using Cachewright.Histories.Workers;

namespace Cachewright.Histories.Runs;

/// <summary>What one run is to be.</summary>
internal sealed record RunSettings
{
    public Subject Subject { get; init; } = Subject.Cachewright;

    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(60);

    public int Seed { get; init; } = Random.Shared.Next(1_000_000);

    public int Workers { get; init; } = 3;

    public int Readers { get; init; } = 4;

    public int Writers { get; init; } = 1;

    /// <summary>What it is about.</summary>
    public Mode Mode { get; init; } = Mode.Faults;

    /// <summary>Whether just that is left out, so that the check must find something.</summary>
    public bool IsTwin { get; init; }

    /// <summary>So many histories, each with the next seed.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>Whether calls have so much time for Redis that a busy machine does not show: what is left is the protocol's doing.</summary>
    public bool Patient { get; init; }

    /// <summary>Where the histories are kept; null throws them away.</summary>
    public string? Keep { get; init; }

    /// <summary>
    /// <c>run [--mode Faults|Quiet|Fences|Rollbacks|Failovers|Cluster] [--twin] [--subject Cachewright|Plain|Locked|HybridCache|FusionCache] [--seconds n]
    /// [--seed n] [--rounds n] [--workers n] [--readers n] [--patient] [--keep directory]</c>.
    /// </summary>
    public static RunSettings Parse(string[] arguments)
    {
        RunSettings settings = new();
        for (int index = 1; index < arguments.Length; index++)
        {
            settings = arguments[index] switch
            {
                "--mode" => settings with { Mode = Enum.Parse<Mode>(arguments[++index], ignoreCase: true) },
                "--twin" => settings with { IsTwin = true },
                "--rounds" => settings with { Rounds = Number(arguments[++index]) },
                "--patient" => settings with { Patient = true },
                "--subject" => settings with { Subject = Enum.Parse<Subject>(arguments[++index], ignoreCase: true) },
                "--seconds" => settings with { Duration = TimeSpan.FromSeconds(Number(arguments[++index])) },
                "--seed" => settings with { Seed = Number(arguments[++index]) },
                "--workers" => settings with { Workers = Number(arguments[++index]) },
                "--keep" => settings with { Keep = arguments[++index] },
                "--readers" => settings with { Readers = Number(arguments[++index]) },
                _ => throw new ArgumentException($"{arguments[index]} is no option of run."),
            };
        }

        return settings;
    }

    public override string ToString() =>
        FormattableString.Invariant(
            $"{Subject}, {Mode}{(IsTwin ? " (twin)" : "")}, {Duration.TotalSeconds:N0} s, seed {Seed}"
        );

    /// <summary>What one of its processes is told.</summary>
    public WorkerSettings ForWorker(string configuration, string sourcePath, string historyPath, int process) =>
        new(
            Subject,
            configuration + (Patient ? WorkerSettings.PatientConfiguration : ""),
            sourcePath,
            historyPath,
            process,
            Readers,
            Writers,
            Seed,
            Patient ? WorkerSettings.PatientBudgetMilliseconds : 0,
            Mode,
            IsTwin
        );

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
