using Cachewright.Histories.Ledgers;
using Microsoft.Extensions.Caching.Hybrid;

namespace Cachewright.Histories.Controls;

/// <summary>HybridCache over Redis, with its process memory off: nothing that it shows comes from there.</summary>
internal sealed class HybridLedger(Ledger inner, HybridCache cache) : TaggedLedger(inner)
{
    public static HybridCacheEntryOptions EntryOptions { get; } =
        new() { Expiration = TimeSpan.FromMinutes(10), Flags = HybridCacheEntryFlags.DisableLocalCache };

    protected override Task<Stamp> CachedAsync(int entry, Func<Task<Stamp>> load, string[] tags) =>
        cache.GetOrCreateAsync(Key(entry), load, static async (load, _) => await load(), EntryOptions, tags).AsTask();

    protected override ValueTask SetAsync(int entry, Stamp stamp) => cache.SetAsync(Key(entry), stamp, EntryOptions);

    protected override ValueTask RemoveAsync(int entry) => cache.RemoveAsync(Key(entry));

    protected override ValueTask RemoveByTagAsync(string tag) => cache.RemoveByTagAsync(tag);

    private static string Key(int entry) => $"hybrid:{entry}";
}
