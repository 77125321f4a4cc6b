namespace Cachewright.Protocol;

/// <summary>The answer to the question that precedes a load.</summary>
/// <param name="HasLease">Whether the lease is ours: no other process loads this entry while it lasts.</param>
/// <param name="IsHeld">Whether a fenced writer is at work on one of the tokens: what is loaded now must not be stored.</param>
/// <param name="Snapshot">The value that may have been stored meanwhile, and the captured tokens.</param>
internal readonly record struct OpenedEntry(bool HasLease, bool IsHeld, EntrySnapshot Snapshot);
