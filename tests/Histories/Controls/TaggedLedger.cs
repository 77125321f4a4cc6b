using Cachewright.Histories.Ledgers;

namespace Cachewright.Histories.Controls;

/// <summary>The ledger as one writes it around a library that knows tags.</summary>
internal abstract class TaggedLedger(Ledger inner) : CacheAsideLedger(inner)
{
    protected override ValueTask RemoveGroupAsync(int group) => RemoveByTagAsync(Tag(group));

    protected override ValueTask RemoveTotalAsync() => RemoveByTagAsync(TotalTag);

    protected abstract ValueTask RemoveByTagAsync(string tag);
}
