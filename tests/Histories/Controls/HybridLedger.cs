using Cachewright.Histories.Ledgers;
using Microsoft.Extensions.Caching.Hybrid;

namespace Cachewright.Histories.Controls;

/// <summary>HybridCache over Redis, with its process memory off: nothing that it shows comes from there.</summary>
internal sealed class HybridLedger(Ledger inner, HybridCache cache) : ILedger
{
    private const string TotalTag = "total";

    public static HybridCacheEntryOptions EntryOptions { get; } =
        new() { Expiration = TimeSpan.FromMinutes(10), Flags = HybridCacheEntryFlags.DisableLocalCache };

    public Task<Stamp> GetAsync(int item) => CachedAsync(item, () => inner.GetAsync(item), []);

    public Task<Stamp> ListAsync(int group, int page) =>
        CachedAsync(Layout.Sheet(group, page), () => inner.ListAsync(group, page), [Tag(group)]);

    public Task<Stamp> SumAsync(int quarter) =>
        CachedAsync(Layout.Quarter(quarter), () => inner.SumAsync(quarter), [TotalTag]);

    public async Task<long> WriteItemAsync(int item)
    {
        long version = await inner.WriteItemAsync(item);
        await cache.RemoveAsync(Key(item));
        return version;
    }

    public async Task<Stamp> UpdateItemAsync(int item)
    {
        Stamp stamp = await inner.UpdateItemAsync(item);
        await cache.SetAsync(Key(item), stamp, EntryOptions);
        return stamp;
    }

    public async Task<long> WriteGroupAsync(int group)
    {
        long version = await inner.WriteGroupAsync(group);
        await cache.RemoveByTagAsync(Tag(group));
        return version;
    }

    public async Task<long> WriteTotalAsync()
    {
        long version = await inner.WriteTotalAsync();
        await cache.RemoveByTagAsync(TotalTag);
        return version;
    }

    private static string Key(int entry) => $"hybrid:{entry}";

    private static string Tag(int group) => $"group:{group}";

    private Task<Stamp> CachedAsync(int entry, Func<Task<Stamp>> load, string[] tags) =>
        cache.GetOrCreateAsync(Key(entry), load, static async (load, _) => await load(), EntryOptions, tags).AsTask();
}
