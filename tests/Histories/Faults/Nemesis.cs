namespace Cachewright.Histories.Faults;

/// <summary>Inflicts faults, one after the other in each of its lanes, until it is told to stop; then everything is mended.</summary>
/// <remarks>The seed decides which faults come in which order and how long they last. When they meet what, the machine decides.</remarks>
internal sealed class Nemesis(FaultLog log, int seed)
{
    private const int ShortestPause = 200;
    private const int LongestPause = 1500;

    /// <summary>Runs one lane per list.</summary>
    public Task RunAsync(IReadOnlyList<IReadOnlyList<Fault>> lanes, CancellationToken stop) =>
        Task.WhenAll(lanes.Select((faults, lane) => RunLaneAsync(faults, new Random(seed + lane), stop)));

    private async Task RunLaneAsync(IReadOnlyList<Fault> faults, Random random, CancellationToken stop)
    {
        for (; ; )
        {
            await Task.Delay(random.Next(ShortestPause, LongestPause), stop)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested)
            {
                return;
            }

            Fault fault = faults[random.Next(faults.Count)];
            await fault.InflictAsync(random);
            log.Add(fault.Name);
        }
    }
}
