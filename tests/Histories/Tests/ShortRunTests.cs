using Cachewright.Histories.Ledgers;
using Cachewright.Histories.Runs;
using Cachewright.Histories.Workers;
using Cachewright.Integration.Servers;
using Xunit;

namespace Cachewright.Histories.Tests;

/// <summary>
/// Short histories on a real server. The controls run in the same harness: where they were not caught, the workload would be too weak to
/// say anything about Cachewright.
/// </summary>
[Collection("one history at a time")]
public sealed class ShortRunTests(ITestOutputHelper output)
{
    /// <summary>The budget, and what a busy machine with two processors may add to it.</summary>
    private static readonly TimeSpan _longestCall = TimeSpan.FromSeconds(1 + 3);

    /// <summary>A few seconds are enough, but no single race is sure to happen in them.</summary>
    private const int ControlRounds = 4;

    [Fact]
    public async Task Under_faults_nothing_is_stale_and_nothing_lost()
    {
        RunResult run = await RunAsync(new RunSettings { Duration = TimeSpan.FromSeconds(25) });

        AssertKept(run);
        Assert.NotEmpty(run.Faults);
        Assert.InRange(run.Verdict.WorstRead, TimeSpan.Zero, _longestCall);
        Assert.InRange(run.Verdict.WorstWrite, TimeSpan.Zero, _longestCall);
    }

    [Fact]
    public async Task Without_faults_nothing_is_stale_and_nothing_lost()
    {
        RunResult run = await RunAsync(
            new RunSettings
            {
                Duration = TimeSpan.FromSeconds(8),
                Mode = Mode.Quiet,
                Patient = true,
            }
        );

        AssertKept(run);
        Assert.Equal(0, run.Outdated);
    }

    [Theory]
    [InlineData(nameof(Subject.Plain))]
    [InlineData(nameof(Subject.Locked))]
    [InlineData(nameof(Subject.HybridCache))]
    [InlineData(nameof(Subject.FusionCache))]
    public async Task A_control_is_caught_even_without_faults(string subject)
    {
        int stale = 0;
        for (int round = 0; round < ControlRounds && stale == 0; round++)
        {
            RunSettings settings = new()
            {
                Subject = Enum.Parse<Subject>(subject),
                Duration = TimeSpan.FromSeconds(6),
                Mode = Mode.Quiet,
            };
            stale = (await RunAsync(settings)).Verdict.Stale;
        }

        Assert.True(stale > 0, "The workload is too weak to find what is known to be wrong.");
    }

    private static void AssertKept(RunResult run)
    {
        Assert.Empty(run.Verdict.Violations);
        Assert.True(run.Verdict.Hits > 0, "Nothing was read from Redis, so nothing was tested.");
    }

    private async Task<RunResult> RunAsync(RunSettings settings)
    {
        RedisInstallation.Require();
        RunResult run = await new HistoryRun(settings).RunAsync();
        output.WriteLine(run.ToString());
        return run;
    }
}
