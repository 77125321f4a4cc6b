namespace Cachewright.Histories.Ledgers;

/// <summary>
/// Numbers the cells, which have versions and are written, and the cached entries, each of which shows one cell. An item is one entry of
/// one cell, a group's tag is on several pages, the total is shown by every entry of a
/// method, and accounts are what fenced writes write.
/// </summary>
internal static class Layout
{
    public const int Items = 24;
    public const int Groups = 4;
    public const int Pages = 3;
    public const int Quarters = 4;
    public const int Accounts = 12;

    public const int Total = Items + Groups;
    public const int Cells = FirstAccount + Accounts;

    private const int FirstAccount = Total + 1;
    private const int FirstSheet = Items;
    private const int FirstQuarter = FirstSheet + (Groups * Pages);
    private const int FirstBalance = FirstQuarter + Quarters;

    public const int Entries = FirstBalance + Accounts;

    public static int CellOfGroup(int group) => Items + group;

    public static int Sheet(int group, int page) => FirstSheet + (group * Pages) + page;

    public static int Quarter(int quarter) => FirstQuarter + quarter;

    public static int CellOfAccount(int account) => FirstAccount + account;

    public static int AccountOf(int cell) => cell - FirstAccount;

    public static bool IsAccount(int cell) => cell >= FirstAccount;

    public static int Balance(int account) => FirstBalance + account;

    /// <summary>The cell that an entry shows.</summary>
    public static int CellOf(int entry) =>
        entry < FirstSheet ? entry
        : entry < FirstQuarter ? CellOfGroup((entry - FirstSheet) / Pages)
        : entry < FirstBalance ? Total
        : CellOfAccount(entry - FirstBalance);

    /// <summary>Calls the method that has the entry.</summary>
    public static Task<Stamp> ReadAsync(ILedger ledger, int entry) =>
        entry < FirstSheet ? ledger.GetAsync(entry)
        : entry < FirstQuarter ? ledger.ListAsync((entry - FirstSheet) / Pages, (entry - FirstSheet) % Pages)
        : entry < FirstBalance ? ledger.SumAsync(entry - FirstQuarter)
        : ledger.BalanceAsync(entry - FirstBalance);
}
