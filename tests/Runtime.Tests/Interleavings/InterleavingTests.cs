using Cachewright.Runtime.Tests.Interleavings.Scenarios;
using Cachewright.Runtime.Tests.Interleavings.Scheduling;

namespace Cachewright.Runtime.Tests.Interleavings;

/// <summary>
/// The protocol under every order of commands, replies, loads and failures that a scenario allows. <c>CACHEWRIGHT_SCHEDULE=Scenario:choices</c>, as a
/// failure prints it, repeats one schedule; <c>CACHEWRIGHT_SEEDS</c> is the number of random ones where not all can be tried.
/// </summary>
public sealed class InterleavingTests(ITestOutputHelper output)
{
    private const int Seeds = 300;

    public static TheoryData<string> Scenarios => [.. ScenarioList.All.Keys];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_schedule_keeps_the_promises(string name)
    {
        Scenario scenario = ScenarioList.All[name];
        if (Environment.GetEnvironmentVariable("CACHEWRIGHT_SCHEDULE")?.Split(':') is [string wanted, string choices])
        {
            Assert.SkipUnless(wanted == name, $"CACHEWRIGHT_SCHEDULE asks for {wanted}.");
            Check(name, new Explorer(scenario).Repeat(choices));
            return;
        }

        Exploration all = new Explorer(scenario).TryAll(scenario.Limit);
        Check(name, all);
        Assert.Equal(scenario.IsExhaustible, all.IsExhaustive);
        if (!all.IsExhaustive)
        {
            string? seeds = Environment.GetEnvironmentVariable("CACHEWRIGHT_SEEDS");
            Check(name, new Explorer(scenario).TrySome(seeds is null ? Seeds : int.Parse(seeds)));
        }
    }

    private void Check(string name, Exploration exploration)
    {
        string report = exploration.Report(name);
        output.WriteLine(report);
        Assert.True(exploration.Violation is null, report);
    }
}
