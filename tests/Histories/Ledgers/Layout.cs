namespace Cachewright.Histories.Ledgers;

/// <summary>
/// Numbers the cells, which have versions and are written, and the cached entries, each of which shows one cell. An item is one entry of
/// one cell, a group's tag is on several pages, and the total is shown by every entry of a method.
/// </summary>
internal static class Layout
{
    public const int Items = 24;
    public const int Groups = 4;
    public const int Pages = 3;
    public const int Quarters = 4;

    public const int Total = Items + Groups;
    public const int Cells = Total + 1;

    private const int FirstSheet = Items;
    private const int FirstQuarter = FirstSheet + (Groups * Pages);

    public const int Entries = FirstQuarter + Quarters;

    public static int CellOfGroup(int group) => Items + group;

    public static int Sheet(int group, int page) => FirstSheet + (group * Pages) + page;

    public static int Quarter(int quarter) => FirstQuarter + quarter;

    /// <summary>The cell that an entry shows.</summary>
    public static int CellOf(int entry) =>
        entry < FirstSheet ? entry
        : entry < FirstQuarter ? CellOfGroup((entry - FirstSheet) / Pages)
        : Total;

    /// <summary>Calls the method that has the entry.</summary>
    public static Task<Stamp> ReadAsync(ILedger ledger, int entry) =>
        entry < FirstSheet ? ledger.GetAsync(entry)
        : entry < FirstQuarter ? ledger.ListAsync((entry - FirstSheet) / Pages, (entry - FirstSheet) % Pages)
        : ledger.SumAsync(entry - FirstQuarter);
}
