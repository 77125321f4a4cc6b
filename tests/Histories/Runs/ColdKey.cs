using System.Globalization;
using Cachewright.Histories.Checking;
using Cachewright.Histories.Ledgers;
using Cachewright.Histories.Recording;
using Cachewright.Histories.Workers;
using Cachewright.Integration.Servers;

namespace Cachewright.Histories.Runs;

/// <summary>Many callers ask for one entry that nobody has, all at once, in one process or in several.</summary>
internal static class ColdKey
{
    private const int Entry = 7;

    /// <summary>Returns how often it was loaded.</summary>
    /// <param name="processes">So many processes.</param>
    /// <param name="callers">So many callers, together.</param>
    public static async Task<int> CountLoadsAsync(int processes, int callers)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("cachewright-coldkey-");
        try
        {
            await using (RedisServer server = await RedisServer.StartAsync())
            using (VersionedSource source = VersionedSource.Open(Path.Combine(directory.FullName, "source")))
            {
                await using WorkerGroup workers = await WorkerGroup.StartAsync(
                    processes,
                    source,
                    (_, process) => Settings(server, directory, process)
                );
                await workers.OrderAsync(WorkerProcess.Drain);
                string each = (callers / processes).ToString(CultureInfo.InvariantCulture);
                await workers.OrderAsync($"{WorkerProcess.Stampede} {Entry} {each}");
            }

            List<HistoryRecord> history =
            [
                .. directory.GetFiles("history-*").SelectMany(file => HistoryFile.Read(file.FullName)),
            ];
            Verdict verdict = Checker.Check(history);
            if (verdict.Violations.Count > 0 || verdict.Reads < callers)
            {
                throw new InvalidOperationException($"{verdict.Reads} of {callers} calls returned.");
            }

            return history.Count(static record => record is { Kind: RecordKind.Load, Entry: Entry });
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static WorkerSettings Settings(RedisServer server, DirectoryInfo directory, int process) =>
        new(
            Subject.Cachewright,
            server.Configuration + WorkerSettings.PatientConfiguration,
            Path.Combine(directory.FullName, "source"),
            Path.Combine(directory.FullName, $"history-{process}"),
            process,
            Readers: 0,
            Writers: 0,
            Seed: 0,
            WorkerSettings.PatientBudgetMilliseconds
        );
}
