namespace Cachewright.Histories.Ledgers;

/// <summary>
/// The class under test: reads and bumps versions, slowly enough that everything can happen in between. It records its loads and its
/// commits itself, since only it knows when they were; for the controls it runs without its decorator.
/// </summary>
/// <remarks>Ten minutes are longer than any run, so that no entry's expiry hides that its invalidation was lost.</remarks>
[CacheDefaults(Name = "ledger", Ttl = 600)]
internal sealed class Ledger(LedgerSource source) : ILedger
{
    [Cached]
    public Task<Stamp> GetAsync(int item) => source.LoadAsync(item);

    [Cached(Tags = ["group:{group}"])]
    public Task<Stamp> ListAsync(int group, int page) => source.LoadAsync(Layout.Sheet(group, page));

    [Cached]
    public Task<Stamp> SumAsync(int quarter) => source.LoadAsync(Layout.Quarter(quarter));

    [Cached]
    public Task<Stamp> BalanceAsync(int account) => source.LoadAsync(Layout.Balance(account));

    [InvalidatesCache(nameof(GetAsync))]
    public Task<long> WriteItemAsync(int item) => source.CommitAsync(item);

    [UpdatesCache(nameof(GetAsync))]
    public async Task<Stamp> UpdateItemAsync(int item) => LedgerSource.Show(item, await source.CommitAsync(item));

    [InvalidatesCache(Tags = ["group:{group}"])]
    public Task<long> WriteGroupAsync(int group) => source.CommitAsync(Layout.CellOfGroup(group));

    [InvalidatesCache(nameof(SumAsync), All = true)]
    public Task<long> WriteTotalAsync() => source.CommitAsync(Layout.Total);

    /// <summary>Refused where Redis does not hold: what is committed is behind a fence then, for sure.</summary>
    [InvalidatesCache(nameof(BalanceAsync), Fenced = true, FencePolicy = FencePolicy.FailWrite)]
    public Task<long> WriteBalanceAsync(int account) => source.CommitAsync(Layout.CellOfAccount(account));

    [InvalidatesCache(nameof(BalanceAsync))]
    public Task<long> WriteBalanceUnfencedAsync(int account) => source.CommitAsync(Layout.CellOfAccount(account));
}
