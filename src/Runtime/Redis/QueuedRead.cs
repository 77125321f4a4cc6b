using System.Threading.Tasks.Sources;
using Cachewright.Keys;
using Cachewright.Protocol;

namespace Cachewright.Redis;

/// <summary>
/// A read that waits to be sent with others. Its caller goes on in the pool, not within the loop that answers all of them. It is used again as soon as its
/// caller has taken the answer, so its task must be awaited once, which is what the hit path does.
/// </summary>
internal sealed class QueuedRead(ReadBatches batches) : IValueTaskSource<EntrySnapshot>
{
    private ManualResetValueTaskSourceCore<EntrySnapshot> _answer = new() { RunContinuationsAsynchronously = true };
    private EntryNames? _names;

    /// <summary>What is read.</summary>
    public EntryNames Names => _names!;

    /// <summary>Begins anew.</summary>
    public ValueTask<EntrySnapshot> Begin(EntryNames names)
    {
        _names = names;
        return new ValueTask<EntrySnapshot>(this, _answer.Version);
    }

    /// <summary>It was answered.</summary>
    public void SetResult(EntrySnapshot snapshot) => _answer.SetResult(snapshot);

    /// <summary>It was not.</summary>
    public void SetException(Exception exception) => _answer.SetException(exception);

    /// <inheritdoc />
    public EntrySnapshot GetResult(short token)
    {
        // Throws where the answer was taken before: then this belongs to another caller.
        _ = _answer.GetStatus(token);
        try
        {
            return _answer.GetResult(token);
        }
        finally
        {
            _names = null;
            _answer.Reset();
            batches.Return(this);
        }
    }

    /// <inheritdoc />
    public ValueTaskSourceStatus GetStatus(short token) => _answer.GetStatus(token);

    /// <inheritdoc />
    public void OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags
    ) => _answer.OnCompleted(continuation, state, token, flags);
}
