using Cachewright.Keys;

namespace Cachewright.Protocol;

/// <summary>One call on its way.</summary>
/// <param name="Key">The arguments.</param>
/// <param name="Names">The entry's names in Redis.</param>
/// <param name="Form">How it waits.</param>
/// <param name="Deadline">The time that it may spend on Redis.</param>
internal readonly record struct EntryCall<TKey>(TKey Key, EntryNames Names, CallForm Form, CallDeadline Deadline)
    where TKey : struct
{
    /// <summary>Adds time that was not Redis'.</summary>
    public EntryCall<TKey> Extend(TimeSpan time) => this with { Deadline = Deadline.Extend(time) };
}
