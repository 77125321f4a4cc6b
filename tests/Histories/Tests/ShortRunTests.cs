using Cachewright.Histories.Ledgers;
using Cachewright.Histories.Runs;
using Cachewright.Histories.Workers;
using Cachewright.Integration.Servers;
using Xunit;

namespace Cachewright.Histories.Tests;

/// <summary>
/// Short histories on real servers. The controls, and the twins of the modes, run in the same harness: where they were not caught, the
/// workload would be too weak to say anything about Cachewright.
/// </summary>
[Collection("one history at a time")]
public sealed class ShortRunTests(ITestOutputHelper output)
{
    /// <summary>The budget, and what a busy machine with two processors may add to it.</summary>
    private static readonly TimeSpan _longestCall = TimeSpan.FromSeconds(1 + 3);

    /// <summary>A few seconds are enough, but no single race is sure to happen in them.</summary>
    private const int ControlRounds = 4;

    /// <summary>Enough for what must be caught; most of a short run's time is that of starting processes.</summary>
    private const int FewProcesses = 2;

    [Fact]
    public async Task Under_faults_nothing_is_stale_and_nothing_lost()
    {
        RunResult run = await RunAsync(new RunSettings { Duration = TimeSpan.FromSeconds(10) });

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
                Mode = Mode.Quiet,
                Duration = TimeSpan.FromSeconds(4),
                Patient = true,
            }
        );

        AssertKept(run);
        Assert.Equal(0, run.Outdated);
    }

    [Fact]
    public async Task Each_control_is_caught_even_without_faults() =>
        await Task.WhenAll(
            Enum.GetValues<Subject>()
                .Where(static subject => subject != Subject.Cachewright)
                .Select(subject =>
                    AssertCaughtAsync(
                        new RunSettings
                        {
                            Subject = subject,
                            Mode = Mode.Quiet,
                            Duration = TimeSpan.FromSeconds(5),
                            Workers = FewProcesses,
                        }
                    )
                )
        );

    /// <summary>Wherever a writer dies, no hit is older than what it had committed; without a fence some are.</summary>
    [Fact]
    public async Task After_a_fenced_commit_no_hit_is_older()
    {
        RunResult run = await RunWithTwinAsync(Mode.Fences, seconds: 6);

        AssertKept(run);
        Assert.True(run.Verdict.FencedHits > 0 && run.Verdict.FencedUnreturned > 0, "No fence was tried.");
    }

    /// <summary>What Redis forgot may be seen until it was sent again; where that is left out, it stays.</summary>
    [Theory]
    [InlineData(nameof(Mode.Rollbacks), 4)]
    [InlineData(nameof(Mode.Failovers), 2)]
    public async Task What_Redis_forgot_is_seen_until_it_was_sent_again_at_most(string mode, int seconds)
    {
        RunResult run = await RunWithTwinAsync(Enum.Parse<Mode>(mode), seconds);

        AssertKept(run);
        Assert.True(run.Verdict.LongestResend > TimeSpan.Zero, "Nothing was sent again.");
    }

    [Fact]
    public async Task While_a_cluster_changes_nothing_is_stale_and_nothing_lost()
    {
        RunResult run = await RunAsync(new RunSettings { Mode = Mode.Cluster, Duration = TimeSpan.FromSeconds(4) });

        AssertKept(run);
        Assert.Contains(run.Faults, static fault => fault.StartsWith("slot moved", StringComparison.Ordinal));
    }

    private async Task<RunResult> RunWithTwinAsync(Mode mode, int seconds)
    {
        RunSettings settings = new() { Mode = mode, Duration = TimeSpan.FromSeconds(seconds) };
        Task twin = AssertCaughtAsync(settings with { IsTwin = true, Workers = FewProcesses });
        RunResult run = await RunAsync(settings);
        await twin;
        return run;
    }

    private async Task AssertCaughtAsync(RunSettings settings)
    {
        int stale = 0;
        for (int round = 0; round < ControlRounds && stale == 0; round++)
        {
            stale = (await RunAsync(settings with { Seed = settings.Seed + round })).Verdict.Stale;
        }

        Assert.True(stale > 0, $"{settings}: the workload is too weak to find what is known to be wrong.");
    }

    private static void AssertKept(RunResult run)
    {
        Assert.Empty(run.Verdict.Violations);
        Assert.True(run.Verdict.Hits > 0, "Nothing was read from Redis, so nothing was tested.");
    }

    private async Task<RunResult> RunAsync(RunSettings settings)
    {
        RedisInstallation.Require();
        output.WriteLine($"{settings} begins");
        RunResult run = await new HistoryRun(settings).RunAsync();
        output.WriteLine(run.ToString());
        return run;
    }
}
