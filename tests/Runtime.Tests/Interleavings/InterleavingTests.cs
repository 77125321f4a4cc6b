using Cachewright.Runtime.Tests.Interleavings.Scheduling;
using Cachewright.Runtime.Tests.Interleavings.Scenarios;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings;

public sealed class InterleavingTests(ITestOutputHelper output)
{
    [Fact]
    public void First()
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        Explorer explorer = new(new ReadAgainstWrite(), static redis => new ScheduledStore(redis));
        Exploration all = explorer.TryAll(20_000);
        output.WriteLine(all.Report("ReadAgainstWrite") + System.Diagnostics.Stopwatch.GetElapsedTime(start));
        Assert.Null(all.Violation);
        Explorer e2 = new(new ReadAgainstWrite(), static redis => new ScheduledStore(redis));
        output.WriteLine(e2.TrySome(1000).Report("ReadAgainstWrite") + System.Diagnostics.Stopwatch.GetElapsedTime(start));
    }
}
