using System.Diagnostics;
using Cachewright.Histories.Ledgers;
using StackExchange.Redis;

namespace Cachewright.Histories.Controls;

/// <summary>The usual cure: who misses takes a lock in Redis, looks again, loads and sets. It prevents double loads, and not one stale value.</summary>
internal sealed class LockedLedger(Ledger inner, IDatabase redis) : PlainLedger(inner, redis)
{
    private static readonly TimeSpan _lockTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(5);

    protected override async Task<Stamp> MissAsync(RedisKey key, Func<Task<Stamp>> load)
    {
        RedisKey lockKey = key.Append(":lock");
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < _patience)
        {
            if (!await TryLockAsync(lockKey))
            {
                await Task.Delay(_pollInterval);
                continue;
            }

            try
            {
                return await LookAsync(key) ?? await base.MissAsync(key, load);
            }
            finally
            {
                await UnlockAsync(lockKey);
            }
        }

        return await load();
    }

    private async Task<bool> TryLockAsync(RedisKey lockKey)
    {
        try
        {
            return await Redis.LockTakeAsync(lockKey, Environment.ProcessId, _lockTime);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            return false;
        }
    }

    private async Task UnlockAsync(RedisKey lockKey)
    {
        try
        {
            await Redis.KeyDeleteAsync(lockKey);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            // It expires.
        }
    }
}
