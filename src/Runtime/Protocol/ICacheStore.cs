using Cachewright.Keys;

namespace Cachewright.Protocol;

/// <summary>
/// What the protocol asks of Redis, one method per round trip. The seam between the protocol and StackExchange.Redis, and where tests
/// put an in-memory double to choose the order of events.
/// </summary>
/// <remarks>
/// A token is a random number from 1 to 2^63 - 1; 0 stands for "absent, expired or not a number". Every method throws
/// <see cref="StoreUnavailableException"/> when Redis did not answer as it should within the deadline, and nothing else; the effect of
/// a command that threw is unknown. There are two instances of the Redis implementation: one whose tasks complete later, and one for methods that
/// are not asynchronous, which waits inside and returns completed tasks only.
/// </remarks>
internal interface ICacheStore
{
    /// <summary>Hit path: the value and its tokens. <c>GET v</c> and <c>GET d</c> for each token, or one <c>MGET</c>.</summary>
    ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline);

    /// <summary>
    /// Miss path, before the load, in one pipeline and in this order: <c>SET l id NX PX</c> · for each token <c>SET d random NX PX</c>,
    /// <c>GETEX d PX</c>, then <c>EXISTS h0 h1 h2</c> · <c>GET v</c>.
    /// </summary>
    ValueTask<OpenedEntry> OpenAsync(EntryNames names, OpenRequest request, CallDeadline deadline);

    /// <summary>Miss path, after the load, in one pipeline: <c>SET v PX</c> · <c>GET d</c> for each token (verify) · <c>DEL l</c>, if the lease is ours.</summary>
    /// <returns>The tokens as they are after the value was stored.</returns>
    ValueTask<long[]> CommitAsync(EntryNames names, CommitRequest request, CallDeadline deadline);

    /// <summary>Ends a lease without a value: <c>DEL l</c>, or <c>PEXPIRE l</c> where others shall wait a little before they try again.</summary>
    ValueTask EndLeaseAsync(EntryNames names, TimeSpan remaining, CallDeadline deadline);

    /// <summary>
    /// Ends a lease that may be ours: <c>PTTL l</c> · <c>GET l</c>, in this order, and <c>DEL l</c> if it is. The one method that may take two round trips, for nobody waits
    /// for it. A lease that is about to expire is left alone, for it may be another one's when the deletion arrives.
    /// </summary>
    ValueTask ReturnLeaseAsync(EntryNames names, long leaseId, CallDeadline deadline);

    /// <summary>Deletes tokens, each in a <c>MULTI; DEL d; PUBLISH ns:inv; EXEC</c> (one per slot), all in one round trip.</summary>
    ValueTask InvalidateAsync(IReadOnlyList<byte[]> tokens, CallDeadline deadline);

    /// <summary>
    /// Fenced write, before the body: announces the writer on each token and deletes the tokens, in a
    /// <c>MULTI; HSET h writer; PEXPIRE h; DEL d; PUBLISH; EXEC</c> (one per slot), all in one round trip.
    /// </summary>
    ValueTask HoldAsync(IReadOnlyList<byte[]> tokens, HoldRequest request, CallDeadline deadline);

    /// <summary>Fenced write, after the body: <c>MULTI; DEL d; PUBLISH; HDEL h0..2 writer; EXEC</c> (one per slot), all in one round trip.</summary>
    ValueTask ReleaseAsync(IReadOnlyList<byte[]> tokens, HoldRequest request, CallDeadline deadline);

    /// <summary>
    /// Write-through, before the body: announces the writer on the entry's own token and gives it a fresh token, in one
    /// <c>MULTI; HLEN h0..2; HSET h writer; PEXPIRE h; SET d fresh PX; PUBLISH; EXEC</c>; captures the other tokens as <see cref="OpenAsync"/> does.
    /// </summary>
    ValueTask<StartedUpdate> StartUpdateAsync(EntryNames names, UpdateRequest request, CallDeadline deadline);

    /// <summary>Write-through, after the body: whether our hold is still there, in whichever bucket it was set.</summary>
    ValueTask<bool> IsHeldAsync(EntryNames names, UpdateRequest request, CallDeadline deadline);

    /// <summary>
    /// Write-through, the end: <c>SET v PX</c> where there is a value to store, else <c>MULTI; DEL d; PUBLISH; EXEC</c>; then <c>HDEL h writer</c>.
    /// </summary>
    ValueTask EndUpdateAsync(EntryNames names, UpdateRequest request, CommitRequest? commit, CallDeadline deadline);
}
