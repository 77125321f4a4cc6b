using Cachewright.Runtime.Tests.Interleavings.Scenarios;
using Cachewright.Runtime.Tests.Interleavings.Scheduling;

namespace Cachewright.Runtime.Tests.Interleavings;

public sealed class InterleavingTests(ITestOutputHelper output)
{
    public static TheoryData<string> Scenarios => [.. ScenarioList.All.Keys];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_schedule_keeps_the_promises(string scenario)
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        Exploration all = new Explorer(ScenarioList.All[scenario]).TryAll(10_000);
        output.WriteLine(all.Report(scenario) + System.Diagnostics.Stopwatch.GetElapsedTime(start));
        Assert.Null(all.Violation);
    }
}
