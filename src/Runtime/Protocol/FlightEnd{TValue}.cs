using System.Runtime.ExceptionServices;

namespace Cachewright.Protocol;

/// <summary>How a flight ended, and for whom its result is fresh enough.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
internal sealed class FlightEnd<TValue>
{
    /// <summary>The initiator left: nobody gets anything, and another one starts anew.</summary>
    public static FlightEnd<TValue> Abandoned { get; } = new();

    /// <summary>The value; only to be handed out where <see cref="IsShareable"/>.</summary>
    public TValue? Value { get; init; }

    /// <summary>Whether everybody may get <see cref="Value"/> itself.</summary>
    public bool IsShareable { get; init; }

    /// <summary>The encoded value, to be decoded for each caller; null where it could not be encoded.</summary>
    public byte[]? Payload { get; init; }

    /// <summary>The seal just before the load: who called before it could as well have loaded. 0 if nothing was loaded.</summary>
    public int LoadSeal { get; init; }

    /// <summary>The seal just before the command that found the tokens unchanged. 0 if none did.</summary>
    public int VerifySeal { get; init; }

    /// <summary>Where Redis did not answer: the count of this process' acknowledged invalidations before the load.</summary>
    public long? AcknowledgedWhileAway { get; init; }

    /// <summary>What the load threw.</summary>
    public ExceptionDispatchInfo? Failure { get; init; }

    /// <summary>Whether the result is fresh for a caller.</summary>
    /// <param name="arrival">The number of seals when it called.</param>
    /// <param name="access">
    /// With a pending invalidation only the load itself counts, because Redis does not know of that invalidation. Without Redis anything is
    /// taken that no acknowledged invalidation of this process can have made old.
    /// </param>
    /// <param name="acknowledged">The count of this process' acknowledged invalidations when it called.</param>
    public bool IsFreshFor(int arrival, RedisAccess access, long acknowledged) =>
        access switch
        {
            RedisAccess.Open => arrival < Math.Max(LoadSeal, VerifySeal),
            RedisAccess.Away => AcknowledgedWhileAway == acknowledged || arrival < LoadSeal,
            _ => arrival < LoadSeal,
        };
}
