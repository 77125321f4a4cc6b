using StackExchange.Redis;

namespace Quickstart.Tour;

/// <summary>The story, section by section. What is printed as a call is the code that ran.</summary>
internal sealed class GuidedTour(Node nodeA, Node nodeB, IConnectionMultiplexer redis, Report report)
{
    // Line numbers of data/cities.tsv.br.
    private const int Lyon = 61856;
    private const int Bergen = 115141;
    private const int Nowhere = 0;

    public async Task RunAsync()
    {
        await CacheAsideAsync();
        await ContentsAsync();
        await InvalidationAsync();
        await WriteThroughAsync();
        await TwoNodesAsync();
        report.Section("Summary");
        report.Summary();
    }

    private async Task CacheAsideAsync()
    {
        report.Section("1. Cache-aside: the first call runs its SQL, the second finds the result in Redis");
        report.Heading();
        await ReadEverythingAsync();
        report.Line();
        await ReadEverythingAsync();
    }

    private async Task ReadEverythingAsync()
    {
        await nodeA.CallAsync(cities => cities.GetAsync(Lyon));
        await nodeA.CallAsync(cities => cities.GetAsync(Bergen));
        await nodeA.CallAsync(cities => cities.GetAsync(Nowhere));
        await nodeA.CallAsync(cities => cities.SearchAsync("Lugdunum", 10));
        await nodeA.CallAsync(cities => cities.NearestAsync(45.767, 4.834));
        await nodeA.CallAsync(cities => cities.ListByCountryAsync("FR", 1));
        await nodeA.CallAsync(cities => cities.ListByCountryAsync("NO", 1));
    }

    private async Task ContentsAsync()
    {
        report.Section("2. What lies in Redis: values, and the tokens that keep them valid");
        (await RedisContents.ReadAsync(redis)).Print(report);
    }

    private async Task InvalidationAsync()
    {
        report.Section("3. Invalidation by entry, tag and method: what shows the old name goes, the rest stays");
        report.Heading();
        var before = await RedisContents.ReadAsync(redis);
        var lyon = (await nodeA.CallAsync(cities => cities.GetAsync(Lyon)))!;
        await nodeA.CallAsync(cities => cities.RenameAsync(lyon, "Lugdunum"));
        (await RedisContents.ReadAsync(redis)).PrintGoneSince(before, report);
        await nodeA.CallAsync(cities => cities.GetAsync(Lyon));
        await nodeA.CallAsync(cities => cities.GetAsync(Bergen));
        await nodeA.CallAsync(cities => cities.SearchAsync("Lugdunum", 10));
        await nodeA.CallAsync(cities => cities.NearestAsync(45.767, 4.834));
        await nodeA.CallAsync(cities => cities.ListByCountryAsync("FR", 1));
        await nodeA.CallAsync(cities => cities.ListByCountryAsync("NO", 1));
    }

    private async Task WriteThroughAsync()
    {
        report.Section("4. Write-through: the result of the write is the new entry; only NearestAsync starts anew");
        report.Heading();
        await nodeA.CallAsync(cities => cities.CorrectPositionAsync(Lyon, 45.767, 4.834));
        await nodeA.CallAsync(cities => cities.GetAsync(Lyon));
        await nodeA.CallAsync(cities => cities.NearestAsync(45.767, 4.834));
        await nodeA.CallAsync(cities => cities.SearchAsync("Lugdunum", 10));
        await nodeA.CallAsync(cities => cities.ListByCountryAsync("FR", 1));
    }

    private async Task TwoNodesAsync()
    {
        report.Section("5. Two nodes: what A has loaded B finds, and what A has changed B never sees old");
        report.Heading();
        var lyon = (await nodeB.CallAsync(cities => cities.GetAsync(Lyon)))!;
        await nodeB.CallAsync(cities => cities.ListByCountryAsync("NO", 1));
        await nodeA.CallAsync(cities => cities.RenameAsync(lyon, "Lyon"));
        await nodeB.CallAsync(cities => cities.GetAsync(Lyon));
        await nodeB.CallAsync(cities => cities.ListByCountryAsync("NO", 1));
        await nodeA.CallAsync(cities => cities.GetAsync(Lyon));
    }
}
