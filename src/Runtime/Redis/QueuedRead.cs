using Cachewright.Keys;
using Cachewright.Protocol;

namespace Cachewright.Redis;

/// <summary>A read that waits to be sent with others. Its caller goes on in the pool, not within the loop that answers all of them.</summary>
internal sealed class QueuedRead(EntryNames names)
    : TaskCompletionSource<EntrySnapshot>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>What is read.</summary>
    public EntryNames Names { get; } = names;
}
