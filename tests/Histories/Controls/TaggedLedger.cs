using Cachewright.Histories.Ledgers;

namespace Cachewright.Histories.Controls;

/// <summary>The ledger as one writes it around a library that knows tags.</summary>
internal abstract class TaggedLedger(Ledger inner) : ILedger
{
    private const string TotalTag = "total";

    public Task<Stamp> GetAsync(int item) => CachedAsync(Key(item), () => inner.GetAsync(item), []);

    public Task<Stamp> ListAsync(int group, int page) =>
        CachedAsync(Key(Layout.Sheet(group, page)), () => inner.ListAsync(group, page), [Tag(group)]);

    public Task<Stamp> SumAsync(int quarter) =>
        CachedAsync(Key(Layout.Quarter(quarter)), () => inner.SumAsync(quarter), [TotalTag]);

    public async Task<long> WriteItemAsync(int item)
    {
        long version = await inner.WriteItemAsync(item);
        await RemoveAsync(Key(item));
        return version;
    }

    public async Task<Stamp> UpdateItemAsync(int item)
    {
        Stamp stamp = await inner.UpdateItemAsync(item);
        await SetAsync(Key(item), stamp);
        return stamp;
    }

    public async Task<long> WriteGroupAsync(int group)
    {
        long version = await inner.WriteGroupAsync(group);
        await RemoveByTagAsync(Tag(group));
        return version;
    }

    public async Task<long> WriteTotalAsync()
    {
        long version = await inner.WriteTotalAsync();
        await RemoveByTagAsync(TotalTag);
        return version;
    }

    protected abstract string Key(int entry);

    protected abstract Task<Stamp> CachedAsync(string key, Func<Task<Stamp>> load, string[] tags);

    protected abstract ValueTask SetAsync(string key, Stamp stamp);

    protected abstract ValueTask RemoveAsync(string key);

    protected abstract ValueTask RemoveByTagAsync(string tag);

    private static string Tag(int group) => $"group:{group}";
}
