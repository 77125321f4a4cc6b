namespace Cachewright.Protocol;

/// <summary>A write-through, whatever its types.</summary>
internal interface IEntryUpdate
{
    /// <summary>The token to delete where the value is not stored.</summary>
    byte[] Token { get; }

    /// <summary>Before the body.</summary>
    /// <returns>False if Redis did not acknowledge the announcement; true also where there is none to make.</returns>
    ValueTask<bool> StartAsync(CallForm form, CallDeadline deadline);

    /// <summary>After the body.</summary>
    ValueTask FinishAsync(CallForm form, CallDeadline deadline);

    /// <summary>The body threw, or the entry is to be invalidated all the same.</summary>
    ValueTask AbandonAsync(CallForm form, CallDeadline deadline);
}
