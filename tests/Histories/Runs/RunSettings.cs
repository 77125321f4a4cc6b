using System.Globalization;
using Cachewright.Histories.Ledgers;

namespace Cachewright.Histories.Runs;

/// <summary>What one run is to be.</summary>
internal sealed record RunSettings
{
    public Subject Subject { get; init; } = Subject.Cachewright;

    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(60);

    public int Seed { get; init; } = Random.Shared.Next();

    public int Workers { get; init; } = 3;

    public int Readers { get; init; } = 4;

    public int Writers { get; init; } = 1;

    /// <summary>Whether the nemesis is at work.</summary>
    public bool Faults { get; init; } = true;

    /// <summary>Whether Redis is also restarted from snapshots, and so forgets what it has acknowledged.</summary>
    public bool Rollbacks { get; init; }

    /// <summary>Whether calls have so much time for Redis that a busy machine does not show: what is left is the protocol's doing.</summary>
    public bool Patient { get; init; }

    /// <summary>Where the histories are kept; null throws them away.</summary>
    public string? Keep { get; init; }

    /// <summary>
    /// <c>run [--subject Cachewright|Plain|Locked|HybridCache|FusionCache] [--seconds n] [--seed n] [--workers n] [--readers n] [--no-faults] [--rollbacks] [--patient] [--keep directory]</c>.
    /// </summary>
    public static RunSettings Parse(string[] arguments)
    {
        RunSettings settings = new();
        for (int index = 1; index < arguments.Length; index++)
        {
            settings = arguments[index] switch
            {
                "--no-faults" => settings with { Faults = false },
                "--patient" => settings with { Patient = true },
                "--rollbacks" => settings with { Rollbacks = true },
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

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
