namespace Cachewright.Protocol;

/// <summary>What lay in Redis at one moment: the value's bytes and its tokens. Dispose it when the value has been decoded.</summary>
internal class EntrySnapshot(ReadOnlyMemory<byte> envelope, long[] tokens, IDisposable? buffer = null) : IDisposable
{
    /// <summary>The stored envelope; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Envelope { get; } = envelope;

    /// <summary>The current tokens in the order of <see cref="Keys.EntryNames"/>; 0 where absent.</summary>
    public long[] Tokens { get; } = tokens;

    /// <summary>Gives the buffer of <see cref="Envelope"/> back to its pool.</summary>
    public virtual void Dispose() => buffer?.Dispose();
}
