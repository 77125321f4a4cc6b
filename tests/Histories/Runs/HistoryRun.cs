using Cachewright.Histories.Checking;
using Cachewright.Histories.Deployments;
using Cachewright.Histories.Faults;
using Cachewright.Histories.Ledgers;
using Cachewright.Histories.Recording;
using Cachewright.Histories.Workers;

namespace Cachewright.Histories.Runs;

/// <summary>One run: servers and processes, faults for a while, then peace, the last reads, and the check.</summary>
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
            await using (IDeployment deployment = await StartServersAsync())
            using (VersionedSource source = VersionedSource.Open(Path.Combine(directory.FullName, "source")))
            {
                killed = await RecordAsync(deployment, source, directory);
                versions = [.. Enumerable.Range(0, Layout.Cells).Select(source.Read)];
            }

            List<HistoryRecord> history =
            [
                .. directory.GetFiles("history-*").SelectMany(file => HistoryFile.Read(file.FullName)),
            ];
            await File.WriteAllLinesAsync(
                Path.Combine(directory.FullName, "rollbacks"),
                _faults.Rollbacks.Select(static rollback => rollback.ToString())
            );
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

    private Task<IDeployment> StartServersAsync() =>
        settings.Mode switch
        {
            Mode.Failovers => Pair.StartAsync(_faults),
            Mode.Cluster => Cluster.StartAsync(_faults),
            _ => SingleServer.StartAsync(settings.Workers, settings.Mode, _faults),
        };

    private async Task<int> RecordAsync(IDeployment deployment, VersionedSource source, DirectoryInfo directory)
    {
        await using WorkerGroup workers = await WorkerGroup.StartAsync(
            settings.Workers,
            source,
            (index, process) =>
                settings.ForWorker(
                    deployment.ConfigurationOf(index),
                    Path.Combine(directory.FullName, "source"),
                    Path.Combine(directory.FullName, $"history-{process}"),
                    process
                )
        );
        if (settings.Subject == Subject.Cachewright)
        {
            await workers.OrderAsync(WorkerProcess.Warm);
        }

        await FightAsync(deployment, workers);
        await workers.OrderAsync(WorkerProcess.Drain);
        await workers.OrderAsync(WorkerProcess.ReadAll);
        return workers.Killed;
    }

    private async Task FightAsync(IDeployment deployment, WorkerGroup workers)
    {
        using CancellationTokenSource stop = new(settings.Duration);
        await Task.WhenAll(
            new Nemesis(_faults, settings.Seed).RunAsync(deployment.Lanes(workers), stop.Token),
            Task.Delay(settings.Duration)
        );
        await deployment.EndAsync(workers, new Random(settings.Seed));
        if (_faults.Rollbacks.Count > 0 && !settings.IsTwin)
        {
            // The readers go on, so that what is seen until then is in the history.
            long lost = _faults.Rollbacks.Max(static rollback => rollback.LostAt);
            await workers.OrderAsync(FormattableString.Invariant($"{WorkerProcess.Resent} {lost}"));
        }
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
