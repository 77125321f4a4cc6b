using Cachewright.Histories.Checking;
using Cachewright.Histories.Runs;
using Cachewright.Integration.Servers;
using Xunit;

namespace Cachewright.Histories.Tests;

/// <summary>The figures that can be asserted on any machine: one load for a cold key, and calls that end in time without Redis.</summary>
[Collection("one history at a time")]
public sealed class FigureTests(ITestOutputHelper output)
{
    private const int Callers = 10_000;

    private static readonly TimeSpan _longestCall = TimeSpan.FromSeconds(1 + 3);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Ten_thousand_callers_of_a_cold_key_cause_one_load(int processes)
    {
        RedisInstallation.Require();

        Assert.Equal(1, await ColdKey.CountLoadsAsync(processes, Callers));
    }

    [Theory]
    [InlineData("stopped")]
    [InlineData("frozen")]
    [InlineData("absent")]
    public async Task Without_Redis_calls_end_in_time(string state)
    {
        RedisInstallation.Require();

        Verdict verdict = await (
            state switch
            {
                "stopped" => Outage.StoppedAsync(),
                "frozen" => Outage.FrozenAsync(),
                _ => Outage.AbsentAsync(),
            }
        );

        output.WriteLine($"worst read {verdict.WorstRead}, worst write {verdict.WorstWrite}");
        Assert.Empty(verdict.Violations);
        Assert.True(verdict is { Reads: > 0, Writes: > 0 });
        Assert.InRange(verdict.WorstRead, TimeSpan.Zero, _longestCall);
        Assert.InRange(verdict.WorstWrite, TimeSpan.Zero, _longestCall);
    }
}
