using Cachewright.Histories.Ledgers;
using StackExchange.Redis;

namespace Cachewright.Histories.Controls;

/// <summary>Cache-aside as it is mostly written: get, else load and set; a write deletes. Redis failing is ignored.</summary>
internal class PlainLedger(Ledger inner, IDatabase redis) : CacheAsideLedger(inner)
{
    protected static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    protected IDatabase Redis { get; } = redis;

    protected static RedisKey Key(int entry) => $"plain:{entry}";

    protected virtual async Task<Stamp> MissAsync(RedisKey key, Func<Task<Stamp>> load)
    {
        Stamp stamp = await load();
        await StoreAsync(key, stamp);
        return stamp;
    }

    protected async Task<Stamp?> LookAsync(RedisKey key)
    {
        try
        {
            RedisValue bytes = await Redis.StringGetAsync(key);
            return bytes.IsNull ? null : StampFormat.Read<Stamp>(bytes!);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            return null;
        }
    }

    private async Task StoreAsync(RedisKey key, Stamp stamp)
    {
        try
        {
            await Redis.StringSetAsync(key, StampFormat.Write(stamp), Life);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            // As good as not cached.
        }
    }

    protected override async Task<Stamp> CachedAsync(int entry, Func<Task<Stamp>> load, string[] tags) =>
        await LookAsync(Key(entry)) ?? await MissAsync(Key(entry), load);

    protected override ValueTask SetAsync(int entry, Stamp stamp) => new(StoreAsync(Key(entry), stamp));

    protected override ValueTask RemoveAsync(int entry) => DeleteAsync([Key(entry)]);

    protected override ValueTask RemoveGroupAsync(int group) =>
        DeleteAsync([.. Enumerable.Range(0, Layout.Pages).Select(page => Key(Layout.Sheet(group, page)))]);

    protected override ValueTask RemoveTotalAsync() =>
        DeleteAsync([.. Enumerable.Range(0, Layout.Quarters).Select(quarter => Key(Layout.Quarter(quarter)))]);

    private async ValueTask DeleteAsync(RedisKey[] keys)
    {
        try
        {
            await Redis.KeyDeleteAsync(keys);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            // Nobody who writes it like this repeats it.
        }
    }
}
