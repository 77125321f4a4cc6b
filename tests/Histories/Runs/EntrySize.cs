using System.Globalization;
using Cachewright.Histories.Faults;
using Cachewright.Histories.Ledgers;
using Cachewright.Histories.Recording;
using Cachewright.Histories.Workers;
using Cachewright.Integration.Servers;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Cachewright.Histories.Runs;

/// <summary>What one entry takes in Redis, as <c>MEMORY USAGE</c> says: the value, and the token of its own.</summary>
internal static class EntrySize
{
    /// <summary>Returns a line per key of one entry; the method's tokens, 16 in all, are shared by all entries.</summary>
    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("cachewright-size-");
        await using RedisServer server = await RedisServer.StartAsync();
        try
        {
            using VersionedSource source = VersionedSource.Open(Path.Combine(directory.FullName, "source"));
            using HistoryWriter history = new(Path.Combine(directory.FullName, "history"));
            await using ServiceProvider services = WorkerServices.Build(
                new WorkerSettings(
                    Subject.Cachewright,
                    server.Configuration,
                    SourcePath: "",
                    HistoryPath: "",
                    Process: 1,
                    Readers: 0,
                    Writers: 0,
                    Seed: 0,
                    WorkerSettings.PatientBudgetMilliseconds
                ),
                new LedgerSource(source, history, process: 1)
            );
            await services.GetRequiredService<ILedger>().GetAsync(1);
            List<string> lines = [];
            IServer admin = await server.AdminServerAsync();
            await foreach (RedisKey key in admin.KeysAsync(pattern: "*"))
            {
                string bytes = await RedisCommand.SendAsync(server.Port, $"MEMORY USAGE \"{key}\"");
                string length = await RedisCommand.SendAsync(server.Port, $"STRLEN \"{key}\"");
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{bytes[1..], 6} B  {key} ({length[1..]} B)"));
            }

            return lines;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
