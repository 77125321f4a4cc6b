using System.Diagnostics;
using Cachewright.Histories.Checking;
using Cachewright.Integration.Servers;

namespace Cachewright.Histories.Faults;

/// <summary>What can happen to Redis itself.</summary>
internal sealed class ServerFaults(RedisServer server, FaultLog log)
{
    /// <summary>Faults after which nothing may be stale.</summary>
    public IReadOnlyList<Fault> Harmless =>
        [
            new("kill, restart empty", KillAsync),
            new("freeze", FreezeAsync),
            new("evict", EvictAsync),
            new("FLUSHALL", async _ => await CommandAsync("FLUSHALL")),
            new("CLIENT KILL", async _ => await CommandAsync("CLIENT KILL TYPE normal")),
            new("CLIENT PAUSE", async random => await CommandAsync($"CLIENT PAUSE {random.Next(50, 1500)} ALL")),
            new(
                "CLIENT PAUSE WRITE",
                async random => await CommandAsync($"CLIENT PAUSE {random.Next(50, 1500)} WRITE")
            ),
        ];

    /// <summary>The fault that forgets what was acknowledged.</summary>
    public Fault Rollback =>
        new("kill, restart from a snapshot", random => RollBackAsync(random, static () => Task.CompletedTask));

    /// <summary>Inflicts <see cref="Rollback"/>.</summary>
    /// <param name="random">Chooses how old the snapshot is.</param>
    /// <param name="beforeKillAsync">Comes before the end of the server.</param>
    public async Task RollBackAsync(Random random, Func<Task> beforeKillAsync)
    {
        long snapshotStart = Stopwatch.GetTimestamp();
        await CommandAsync("SAVE");
        await PauseAsync(random, 500, 3000);
        await beforeKillAsync();
        await server.KillAsync();
        long lost = Stopwatch.GetTimestamp();
        await server.StartAgainAsync();
        server.DeleteSnapshot();
        log.Add(new Rollback(snapshotStart, lost, lost));
    }

    private Task<string> CommandAsync(string command) => RedisCommand.SendAsync(server.Port, command);

    private async Task KillAsync(Random random)
    {
        await server.KillAsync();
        await PauseAsync(random, 100, 1500);
        await server.StartAgainAsync();
    }

    private async Task FreezeAsync(Random random)
    {
        server.Freeze();
        await PauseAsync(random, 100, 3000);
        server.Thaw();
    }

    private async Task EvictAsync(Random random)
    {
        long used = await RedisCommand.InfoAsync(server.Port, "used_memory");
        await CommandAsync($"CONFIG SET maxmemory {used - random.Next(5_000, 60_000)} maxmemory-policy allkeys-lru");
        await PauseAsync(random, 300, 1500);
        await CommandAsync("CONFIG SET maxmemory 0");
    }

    private static Task PauseAsync(Random random, int shortest, int longest) =>
        Task.Delay(random.Next(shortest, longest));
}
