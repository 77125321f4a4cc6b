using Cachewright.Histories.Ledgers;

namespace Cachewright.Histories.Controls;

/// <summary>The ledger as one writes it around a cache by hand: reads go through it, and each write tells it afterwards.</summary>
internal abstract class CacheAsideLedger(Ledger inner) : ILedger
{
    protected const string TotalTag = "total";

    public Task<Stamp> GetAsync(int item) => CachedAsync(item, () => inner.GetAsync(item), []);

    public Task<Stamp> ListAsync(int group, int page) =>
        CachedAsync(Layout.Sheet(group, page), () => inner.ListAsync(group, page), [Tag(group)]);

    public Task<Stamp> SumAsync(int quarter) =>
        CachedAsync(Layout.Quarter(quarter), () => inner.SumAsync(quarter), [TotalTag]);

    public Task<Stamp> BalanceAsync(int account) =>
        CachedAsync(Layout.Balance(account), () => inner.BalanceAsync(account), []);

    public async Task<long> WriteItemAsync(int item)
    {
        long version = await inner.WriteItemAsync(item);
        await RemoveAsync(item);
        return version;
    }

    public async Task<Stamp> UpdateItemAsync(int item)
    {
        Stamp stamp = await inner.UpdateItemAsync(item);
        await SetAsync(item, stamp);
        return stamp;
    }

    public async Task<long> WriteGroupAsync(int group)
    {
        long version = await inner.WriteGroupAsync(group);
        await RemoveGroupAsync(group);
        return version;
    }

    public async Task<long> WriteTotalAsync()
    {
        long version = await inner.WriteTotalAsync();
        await RemoveTotalAsync();
        return version;
    }

    /// <summary>None of the controls has a fence.</summary>
    public Task<long> WriteBalanceAsync(int account) => WriteBalanceUnfencedAsync(account);

    public async Task<long> WriteBalanceUnfencedAsync(int account)
    {
        long version = await inner.WriteBalanceUnfencedAsync(account);
        await RemoveAsync(Layout.Balance(account));
        return version;
    }

    protected static string Tag(int group) => $"group:{group}";

    /// <summary>Looks, else loads and stores.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="load">The source.</param>
    /// <param name="tags">For those who know tags.</param>
    protected abstract Task<Stamp> CachedAsync(int entry, Func<Task<Stamp>> load, string[] tags);

    protected abstract ValueTask SetAsync(int entry, Stamp stamp);

    protected abstract ValueTask RemoveAsync(int entry);

    protected abstract ValueTask RemoveGroupAsync(int group);

    protected abstract ValueTask RemoveTotalAsync();
}
