namespace Cachewright.Histories.Ledgers;

/// <summary>What every subject offers: four kinds of reads, and writes for each; writes return the version that they made.</summary>
internal interface ILedger
{
    /// <summary>One item.</summary>
    Task<Stamp> GetAsync(int item);

    /// <summary>A page of a group.</summary>
    Task<Stamp> ListAsync(int group, int page);

    /// <summary>One view of the only total.</summary>
    Task<Stamp> SumAsync(int quarter);

    /// <summary>The balance of an account.</summary>
    Task<Stamp> BalanceAsync(int account);

    /// <summary>Makes one item's entry untrue.</summary>
    Task<long> WriteItemAsync(int item);

    /// <summary>Gives one item's entry its new value.</summary>
    Task<Stamp> UpdateItemAsync(int item);

    /// <summary>Makes all pages of a group untrue.</summary>
    Task<long> WriteGroupAsync(int group);

    /// <summary>Makes all views of the total untrue.</summary>
    Task<long> WriteTotalAsync();

    /// <summary>Makes one account's balance untrue, behind a fence.</summary>
    Task<long> WriteBalanceAsync(int account);

    /// <summary>The same without a fence: what a history of fences must catch.</summary>
    Task<long> WriteBalanceUnfencedAsync(int account);
}
