using Cachewright.Histories.Ledgers;
using ZiggyCreatures.Caching.Fusion;

namespace Cachewright.Histories.Controls;

/// <summary>FusionCache over Redis, asked to leave process memory out, so that no other process' message is needed.</summary>
internal sealed class FusionLedger(Ledger inner, FusionCache cache) : TaggedLedger(inner)
{
    public static FusionCacheEntryOptions EntryOptions { get; } =
        new(TimeSpan.FromMinutes(10))
        {
            SkipMemoryCacheRead = true,
            SkipMemoryCacheWrite = true,
            SkipBackplaneNotifications = true,
        };

    protected override Task<Stamp> CachedAsync(int entry, Func<Task<Stamp>> load, string[] tags) =>
        cache.GetOrSetAsync<Stamp>(Key(entry), (_, _) => load(), tags: tags.Length == 0 ? null : tags).AsTask();

    protected override ValueTask SetAsync(int entry, Stamp stamp) => cache.SetAsync(Key(entry), stamp);

    protected override ValueTask RemoveAsync(int entry) => cache.RemoveAsync(Key(entry));

    protected override ValueTask RemoveByTagAsync(string tag) => cache.RemoveByTagAsync(tag);

    private static string Key(int entry) => $"item:{entry}";
}
