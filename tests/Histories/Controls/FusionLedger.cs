using Cachewright.Histories.Ledgers;
using ZiggyCreatures.Caching.Fusion;

namespace Cachewright.Histories.Controls;

/// <summary>FusionCache over Redis, asked to leave process memory out, so that no other process' message is needed.</summary>
internal sealed class FusionLedger(Ledger inner, FusionCache cache) : ILedger
{
    private const string TotalTag = "total";

    public static FusionCacheEntryOptions EntryOptions { get; } =
        new(TimeSpan.FromMinutes(10))
        {
            SkipMemoryCacheRead = true,
            SkipMemoryCacheWrite = true,
            SkipBackplaneNotifications = true,
        };

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
        await cache.SetAsync(Key(item), stamp);
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

    private static string Key(int entry) => $"item:{entry}";

    private static string Tag(int group) => $"group:{group}";

    private Task<Stamp> CachedAsync(int entry, Func<Task<Stamp>> load, string[] tags) =>
        cache.GetOrSetAsync<Stamp>(Key(entry), (_, _) => load(), tags: tags.Length == 0 ? null : tags).AsTask();
}
