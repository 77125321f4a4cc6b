using Cachewright.Histories.Ledgers;
using StackExchange.Redis;

namespace Cachewright.Histories.Controls;

/// <summary>Cache-aside as it is mostly written: get, else load and set; a write deletes. Redis failing is ignored.</summary>
internal class PlainLedger(Ledger inner, IDatabase redis) : ILedger
{
    protected static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    protected IDatabase Redis { get; } = redis;

    public Task<Stamp> GetAsync(int item) => CachedAsync(item, () => inner.GetAsync(item));

    public Task<Stamp> ListAsync(int group, int page) =>
        CachedAsync(Layout.Sheet(group, page), () => inner.ListAsync(group, page));

    public Task<Stamp> SumAsync(int quarter) => CachedAsync(Layout.Quarter(quarter), () => inner.SumAsync(quarter));

    public async Task<long> WriteItemAsync(int item)
    {
        long version = await inner.WriteItemAsync(item);
        await DeleteAsync([Key(item)]);
        return version;
    }

    public async Task<Stamp> UpdateItemAsync(int item)
    {
        Stamp stamp = await inner.UpdateItemAsync(item);
        await StoreAsync(Key(item), stamp);
        return stamp;
    }

    public async Task<long> WriteGroupAsync(int group)
    {
        long version = await inner.WriteGroupAsync(group);
        await DeleteAsync([.. Enumerable.Range(0, Layout.Pages).Select(page => Key(Layout.Sheet(group, page)))]);
        return version;
    }

    public async Task<long> WriteTotalAsync()
    {
        long version = await inner.WriteTotalAsync();
        await DeleteAsync([.. Enumerable.Range(0, Layout.Quarters).Select(quarter => Key(Layout.Quarter(quarter)))]);
        return version;
    }

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

    protected async Task StoreAsync(RedisKey key, Stamp stamp)
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

    private async Task<Stamp> CachedAsync(int entry, Func<Task<Stamp>> load) =>
        await LookAsync(Key(entry)) ?? await MissAsync(Key(entry), load);

    private async Task DeleteAsync(RedisKey[] keys)
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
