using System.Diagnostics;
using Cachewright.Histories.Checking;
using Cachewright.Histories.Workers;

namespace Cachewright.Histories.Faults;

/// <summary>What can happen to a process: it stops for a while, or it dies after it has committed and before anybody hears of it.</summary>
internal sealed class WorkerFaults(WorkerGroup workers, FaultLog log)
{
    public IReadOnlyList<Fault> All =>
        [
            new("process killed after commit", KillAfterCommitAsync),
            new("process killed", random => workers.KillAsync(random.Next(workers.Count))),
            new("process frozen", FreezeAsync),
        ];

    /// <summary>One process dies after its next commit.</summary>
    public async Task KillAfterCommitAsync(Random random)
    {
        await workers.KillAfterCommitAsync(random.Next(workers.Count));
    }

    private async Task FreezeAsync(Random random)
    {
        Worker worker = workers[random.Next(workers.Count)];
        long start = Stopwatch.GetTimestamp();
        worker.Freeze();
        await Task.Delay(random.Next(100, 2000));
        worker.Thaw();
        log.Add(new Pause(worker.Process, start, Stopwatch.GetTimestamp()));
    }
}
