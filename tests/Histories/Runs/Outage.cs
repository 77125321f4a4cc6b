using System.Diagnostics;
using Cachewright.Histories.Checking;
using Cachewright.Histories.Ledgers;
using Cachewright.Histories.Recording;
using Cachewright.Histories.Workers;
using Cachewright.Integration.Servers;

namespace Cachewright.Histories.Runs;

/// <summary>One process with the default settings, while Redis is away the whole time in one of three ways.</summary>
internal static class Outage
{
    private static readonly TimeSpan _duration = TimeSpan.FromSeconds(3);

    /// <summary>Redis is stopped in order after the process has worked with it.</summary>
    public static Task<Verdict> StoppedAsync() => RunAsync(isThere: true, static server => server.StopAsync());

    /// <summary>Redis is frozen after the process has worked with it: connections stay, nothing answers.</summary>
    public static Task<Verdict> FrozenAsync() =>
        RunAsync(
            isThere: true,
            static server =>
            {
                server.Freeze();
                return Task.CompletedTask;
            }
        );

    /// <summary>Redis is not there when the process starts, and does not come.</summary>
    public static Task<Verdict> AbsentAsync() => RunAsync(isThere: false, static _ => Task.CompletedTask);

    private static async Task<Verdict> RunAsync(bool isThere, Func<RedisServer, Task> breakAsync)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("cachewright-outage-");
        try
        {
            long start = 0;
            await using (RedisServer server = isThere ? await RedisServer.StartAsync() : RedisServer.Reserve())
            using (VersionedSource source = VersionedSource.Open(Path.Combine(directory.FullName, "source")))
            {
                WorkerSettings settings = new(
                    Subject.Cachewright,
                    server.Configuration,
                    Path.Combine(directory.FullName, "source"),
                    Path.Combine(directory.FullName, "history-1"),
                    Process: 1,
                    Readers: 8,
                    Writers: 2,
                    Seed: 1
                );
                await using Worker worker = await Worker.StartAsync(settings);
                await Task.Delay(isThere ? _duration / 3 : TimeSpan.Zero);
                start = Stopwatch.GetTimestamp();
                await breakAsync(server);
                await Task.Delay(_duration);
            }

            return Checker.Check([
                .. HistoryFile.Read(Path.Combine(directory.FullName, "history-1")).Where(record => record.End > start),
            ]);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
