using Cachewright.Histories.Checking;
using Cachewright.Histories.Faults;
using Cachewright.Histories.Ledgers;
using Cachewright.Histories.Recording;
using Cachewright.Histories.Workers;
using Cachewright.Integration.Servers;

namespace Cachewright.Histories.Runs;

/// <summary>One run: a server, a tunnel and a process each, faults for a while, then peace, the last reads, and the check.</summary>
internal sealed class HistoryRun(RunSettings settings)
{
    private readonly FaultLog _faults = new();

    /// <summary>Runs and checks.</summary>
    public async Task<RunResult> RunAsync()
    {
        DirectoryInfo directory = settings.Keep is { } path
            ? Directory.CreateDirectory(path)
            : Directory.CreateTempSubdirectory("cachewright-history-");
        try
        {
            long[] versions;
            int killed;
            await using (RedisServer server = await RedisServer.StartAsync())
            using (VersionedSource source = VersionedSource.Open(Path.Combine(directory.FullName, "source")))
            {
                killed = await RecordAsync(server, source, directory);
                versions = [.. Enumerable.Range(0, Layout.Cells).Select(source.Read)];
            }

            List<HistoryRecord> history =
            [
                .. directory.GetFiles("history-*").SelectMany(file => HistoryFile.Read(file.FullName)),
            ];
            return new RunResult(
                settings,
                Checker.Check(history, _faults.Rollbacks, _faults.Pauses),
                _faults.Names,
                killed,
                Outdated(history, versions)
            );
        }
        finally
        {
            if (settings.Keep is null)
            {
                directory.Delete(recursive: true);
            }
        }
    }

    private async Task<int> RecordAsync(RedisServer server, VersionedSource source, DirectoryInfo directory)
    {
        List<Tunnel> tunnels = [.. Enumerable.Range(0, settings.Workers).Select(_ => new Tunnel(server.Port))];
        try
        {
            await using WorkerGroup workers = await WorkerGroup.StartAsync(
                settings.Workers,
                source,
                (index, process) =>
                    new WorkerSettings(
                        settings.Subject,
                        tunnels[index].Configuration + (settings.Patient ? WorkerSettings.PatientConfiguration : ""),
                        Path.Combine(directory.FullName, "source"),
                        Path.Combine(directory.FullName, $"history-{process}"),
                        process,
                        settings.Readers,
                        settings.Writers,
                        settings.Seed,
                        settings.Patient ? WorkerSettings.PatientBudgetMilliseconds : 0
                    )
            );
            await FightAsync(server, tunnels, workers);
            await workers.OrderAsync(WorkerProcess.Drain);
            await workers.OrderAsync(WorkerProcess.ReadAll);
            return workers.Killed;
        }
        finally
        {
            foreach (Tunnel tunnel in tunnels)
            {
                await tunnel.DisposeAsync();
            }
        }
    }

    private async Task FightAsync(RedisServer server, List<Tunnel> tunnels, WorkerGroup workers)
    {
        using CancellationTokenSource stop = new(settings.Duration);
        if (!settings.Faults && !settings.Rollbacks)
        {
            await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        ServerFaults serverFaults = new(server, _faults);
        List<IReadOnlyList<Fault>> lanes = [];
        if (settings.Faults)
        {
            lanes.Add([
                .. serverFaults.Harmless,
                .. settings.Rollbacks ? [serverFaults.Rollback] : Array.Empty<Fault>(),
            ]);
            lanes.Add(new NetworkFaults(tunnels).All);
            lanes.Add(new WorkerFaults(workers, _faults).All);
        }
        else
        {
            lanes.Add([serverFaults.Rollback]);
        }

        await new Nemesis(_faults, settings.Seed).RunAsync(lanes, stop.Token);
    }

    /// <summary>
    /// Entries that some process still reads old, in whatever way: beside what the check finds these are the ones whose writer was
    /// killed before anybody could know.
    /// </summary>
    private static int Outdated(List<HistoryRecord> history, long[] versions) =>
        history
            .Where(record => record.Is(RecordFlags.Final) && record.Version < versions[record.Cell])
            .Select(static record => record.Entry)
            .Distinct()
            .Count();
}
