using System.Diagnostics;
using Cachewright.Histories.Checking;
using Cachewright.Histories.Faults;
using Cachewright.Integration.Servers;

namespace Cachewright.Histories.Deployments;

/// <summary>What has to be known of a primary and its replica to say what a failover may have forgotten.</summary>
internal static class Replication
{
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <summary>Returns a moment all before which the replica has for sure.</summary>
    public static async Task<long> CaughtUpAsync(RedisServer primary, RedisServer replica)
    {
        using CancellationTokenSource patience = new(_patience);
        long moment = Stopwatch.GetTimestamp();
        long offset = await RedisCommand.InfoAsync(primary.Port, "master_repl_offset");
        while (await RedisCommand.InfoAsync(replica.Port, "slave_repl_offset") < offset)
        {
            await Task.Delay(_pollInterval, patience.Token);
        }

        return moment;
    }

    /// <summary>Kills the primary and waits until the replica has taken over.</summary>
    /// <param name="primary">It dies.</param>
    /// <param name="replica">It is promoted.</param>
    /// <param name="replicated">A moment all before which the replica has for sure.</param>
    /// <returns>What may be forgotten.</returns>
    public static async Task<Rollback> FailOverAsync(RedisServer primary, RedisServer replica, long replicated)
    {
        await primary.KillAsync();
        long lost = Stopwatch.GetTimestamp();
        return new Rollback(replicated, lost, await PromotedAsync(replica));
    }

    /// <summary>Waits until the replica is a primary.</summary>
    /// <returns>The last moment at which it was none yet.</returns>
    private static async Task<long> PromotedAsync(RedisServer replica)
    {
        using CancellationTokenSource patience = new(_patience);
        long before = Stopwatch.GetTimestamp();
        for (; ; )
        {
            long asked = Stopwatch.GetTimestamp();
            if (await replica.IsPrimaryAsync())
            {
                return before;
            }

            before = asked;
            await Task.Delay(_pollInterval, patience.Token);
        }
    }
}
