using Cachewright.Histories.Ledgers;
using Microsoft.Extensions.Caching.Hybrid;

namespace Cachewright.Histories.Controls;

/// <summary>HybridCache over Redis, with its process memory off: nothing that it shows comes from there.</summary>
internal sealed class HybridLedger(Ledger inner, HybridCache cache) : TaggedLedger(inner)
{
    public static HybridCacheEntryOptions EntryOptions { get; } =
        new() { Expiration = TimeSpan.FromMinutes(10), Flags = HybridCacheEntryFlags.DisableLocalCache };

    protected override string Key(int entry) => $"hybrid:{entry}";

    protected override Task<Stamp> CachedAsync(string key, Func<Task<Stamp>> load, string[] tags) =>
        cache.GetOrCreateAsync(key, load, static async (load, _) => await load(), EntryOptions, tags).AsTask();

    protected override ValueTask SetAsync(string key, Stamp stamp) => cache.SetAsync(key, stamp, EntryOptions);

    protected override ValueTask RemoveAsync(string key) => cache.RemoveAsync(key);

    protected override ValueTask RemoveByTagAsync(string tag) => cache.RemoveByTagAsync(tag);
}
