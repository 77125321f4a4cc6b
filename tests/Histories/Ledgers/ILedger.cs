namespace Cachewright.Histories.Ledgers;

/// <summary>What every subject offers: three kinds of reads, and a write for each; writes return the version that they made.</summary>
internal interface ILedger
{
    /// <summary>One item.</summary>
    Task<Stamp> GetAsync(int item);

    /// <summary>A page of a group.</summary>
    Task<Stamp> ListAsync(int group, int page);

    /// <summary>One view of the only total.</summary>
    Task<Stamp> SumAsync(int quarter);

    /// <summary>Makes one item's entry untrue.</summary>
    Task<long> WriteItemAsync(int item);

    /// <summary>Gives one item's entry its new value.</summary>
    Task<Stamp> UpdateItemAsync(int item);

    /// <summary>Makes all pages of a group untrue.</summary>
    Task<long> WriteGroupAsync(int group);

    /// <summary>Makes all views of the total untrue.</summary>
    Task<long> WriteTotalAsync();
}
